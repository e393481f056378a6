package org.plenary.badges.prints;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.badges.BadgeHolder;
import org.plenary.kernel.Language;
import org.plenary.network.Entity;
import org.plenary.network.EntityOrder;

/**
 * The badges of a run in the order in which they are printed, one envelope for each delegation: Member States, observer
 * States, then organisations, each by the English alphabet (R13); who comes for nobody is last. Within an envelope by family
 * name.
 */
final class Envelopes {

    private static final Comparator<Entity> MEETING =
            Comparator.comparing(Entity::kind).thenComparing(EntityOrder.in(Language.EN));

    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.holder().entity(), Comparator.nullsLast(MEETING))
            .thenComparing(candidate -> key(familyName(candidate.holder().latinName())))
            .thenComparing(candidate -> key(candidate.holder().latinName()))
            .thenComparing(candidate -> candidate.badge().number());

    private Envelopes() {}

    static List<List<Candidate>> of(List<Candidate> all, PrintChoice choice) {
        List<Candidate> chosen = all.stream()
                .filter(each -> choice.takes(each.badge(), each.fingerprint(), each.printed()))
                .sorted(ORDER)
                .toList();
        List<List<Candidate>> envelopes = new ArrayList<>();
        for (Candidate next : chosen) {
            if (envelopes.isEmpty() || !together(last(envelopes).holder(), next.holder())) {
                envelopes.add(new ArrayList<>());
            }
            envelopes.get(envelopes.size() - 1).add(next);
        }
        return envelopes;
    }

    private static Candidate last(List<List<Candidate>> envelopes) {
        return envelopes.get(envelopes.size() - 1).get(0);
    }

    private static boolean together(BadgeHolder one, BadgeHolder other) {
        return Objects.equals(
                one.participant().delegation(), other.participant().delegation());
    }

    /**
     * The part of a Latin name that people are sorted by: what is written in capitals, as passports do, else the last word.
     * One field holds the whole name (R9), so that nobody is made to say which part it is.
     */
    static String familyName(String latinName) {
        String[] words = latinName.strip().split("\\s+");
        String capitals = Arrays.stream(words)
                .filter(word -> word.codePoints().filter(Character::isUpperCase).count() > 1
                        && word.equals(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        boolean marked = !capitals.isEmpty()
                && capitals.length() < String.join(" ", words).length();
        return marked ? capitals : words[words.length - 1];
    }

    /** Without marks and case: Ibáñez beside Ibanez. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
