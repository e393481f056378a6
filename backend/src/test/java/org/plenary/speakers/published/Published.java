package org.plenary.speakers.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.Group;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Precedence;
import org.plenary.speakers.turn.Ground;

/** Revisions for tests: by hand, and at random as any two of one list could follow each other. */
final class Published {

    static final ListId LIST = ListId.random();

    private static final Instant START = Instant.parse("2026-06-04T07:00:00Z");

    /** What one revision says of the inscription with that number. */
    record Said(
            int number,
            int minutes,
            @Nullable String speaker,
            Level level,
            @Nullable String group) {

        Said(int number) {
            this(number, 3, "Élodie Quartier", Level.M, null);
        }
    }

    private Published() {}

    static Publication revision(int number, List<Said> said) {
        var slots = new ArrayList<PublishedSlot>();
        Instant start = START;
        for (Said one : said) {
            Instant end = start.plusSeconds(60L * one.minutes());
            slots.add(slot(one, slots.size() + 1, start, end));
            start = end.plusSeconds(120);
        }
        return new Publication(LIST, number, START, slots);
    }

    static InscriptionId id(int number) {
        return InscriptionId.of(new UUID(7, number).toString());
    }

    private static PublishedSlot slot(Said said, int position, Instant start, Instant end) {
        var precedence = new Precedence(EntityKind.MEMBER_STATE, 4, null, null, said.number(), Ground.INSCRIBED);
        String name = said.speaker();
        String group = said.group();
        return new PublishedSlot(
                position,
                start,
                end,
                true,
                DelegationId.of(new UUID(8, said.number()).toString()),
                EntityCode.of("ESP"),
                name == null ? null : Speaker.of("H.E. Ms.", name),
                "Minister",
                "fr",
                new Entry(id(said.number()), said.level(), said.number(), precedence, null, false, group, null),
                null,
                group == null ? null : Group.of(group, List.of()));
    }

    /** Any list of up to twelve statements, each once, drawn from sixteen. */
    static Arbitrary<List<Said>> anyList() {
        Arbitrary<Said> one = Combinators.combine(
                        Arbitraries.integers().between(1, 16),
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.of("Élodie Quartier", "Amina Test").injectNull(0.2),
                        Arbitraries.of(Level.HS, Level.M, Level.VM),
                        Arbitraries.of("Group of Friends").injectNull(0.8))
                .as(Said::new);
        return one.list().ofMinSize(1).ofMaxSize(12).map(said -> {
            Map<Integer, Said> once = new LinkedHashMap<>();
            said.forEach(it -> once.putIfAbsent(it.number(), it));
            return List.copyOf(once.values());
        });
    }
}
