package org.plenary.speakers.order;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;

/**
 * The lot by which a list is alphabetical instead of by precedence (L9): in the chosen language, from the State drawn. All that
 * is stored here, anybody can draw again: the SHA-256 of the seed, read as a number, modulo how many candidates there are, counts
 * into the candidates by code.
 *
 * @param seed random, in hexadecimal digits; it is made known with the State that it drew
 * @param candidates the States that took part in the draw, by code
 * @param alphabet every entity at the instant of the draw, in the alphabetical order of the language (R10)
 */
public record Lot(
        Language language, String seed, List<EntityCode> candidates, List<EntityCode> alphabet, Instant drawnAt) {

    public Lot {
        candidates = List.copyOf(candidates);
        alphabet = List.copyOf(alphabet);
    }

    /** @throws Problem {@code speakers.nobody-to-draw} when no State takes part in the meeting */
    public static Lot draw(
            Language language, String seed, Collection<EntityCode> states, List<EntityCode> alphabet, Instant at) {
        List<EntityCode> candidates = states.stream()
                .distinct()
                .sorted(Comparator.comparing(EntityCode::value))
                .toList();
        if (candidates.isEmpty()) {
            throw Problem.of("speakers.nobody-to-draw", 409).rule("L9");
        }
        return new Lot(language, seed, candidates, alphabet, at);
    }

    /** The State that the lot fell on: it speaks first, or whoever follows it in the alphabet. */
    public EntityCode drawn() {
        var number = new BigInteger(1, sha256(seed));
        return candidates.get(number.mod(BigInteger.valueOf(candidates.size())).intValueExact());
    }

    /**
     * The place of an entity in the alphabet, 0 first. Among the States it begins with the one drawn and goes round; the other
     * classes begin with A. Who is known since the draw only stands behind.
     */
    public int letterOf(EntityCode entity, EntityKind entityClass) {
        int place = alphabet.indexOf(entity);
        if (place < 0) {
            return alphabet.size();
        }
        int first = entityClass == EntityKind.MEMBER_STATE ? alphabet.indexOf(drawn()) : 0;
        return Math.floorMod(place - first, alphabet.size());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
