package org.plenary.speakers.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Expectation;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Level;
import org.plenary.speakers.State;

/**
 * The podium at this instant of the server: who speaks, who comes next, how many remain (L25).
 *
 * @param now who is called or speaking
 * @param remaining how many are still to come after the one at the podium
 * @param revision that the floor follows (L21)
 * @param begun whether anybody has been called
 * @param absent who was called and was absent, and what became of them (L17)
 * @param version to name with the next act (L22)
 */
record PodiumView(
        @Nullable OnFloor now,
        List<OnFloor> next,
        int remaining,
        @Nullable Integer revision,
        boolean begun,
        List<Absent> absent,
        Instant serverTime,
        long version) {

    private static final int SHOWN = 3;

    /**
     * One speaker at the podium or before it.
     *
     * @param limit in seconds
     */
    record OnFloor(
            InscriptionId inscription,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            String language,
            State state,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            long limit,
            int absences,
            Span estimated) {}

    /**
     * Who was called and was absent, and has not spoken since.
     *
     * @param became end-of-band, end-of-class for a late entry, end-of-list or not-delivered
     * @param ahead how many statements are heard before theirs; absent when it is not to come
     */
    record Absent(
            InscriptionId inscription,
            EntityRef entity,
            String became,
            @Nullable Integer ahead) {

        static Absent of(Floor floor, Inscription inscription, EntityDirectory entities, Language language) {
            return new Absent(
                    inscription.id(),
                    entities.ref(inscription.entity(), language),
                    inscription.turn().sequel().orElseThrow(),
                    floor.running().aheadOf(inscription.id()).orElse(null));
        }
    }

    static PodiumView of(Floor floor, Instant now, EntityDirectory entities, Language language) {
        List<OnFloor> expected = floor.forecast(now).expectations().stream()
                .map(expectation -> onFloor(floor, expectation, entities, language))
                .toList();
        boolean busy = !expected.isEmpty() && expected.get(0).state().atPodium();
        List<OnFloor> ahead = busy ? expected.subList(1, expected.size()) : expected;
        return new PodiumView(
                busy ? expected.get(0) : null,
                ahead.stream().limit(SHOWN).toList(),
                ahead.size(),
                floor.published() == null ? null : floor.published().revision(),
                floor.begun(),
                absent(floor, entities, language),
                now,
                floor.list().podiumVersion());
    }

    private static List<Absent> absent(Floor floor, EntityDirectory entities, Language language) {
        return floor.inscriptions().stream()
                .filter(inscription -> inscription.turn().sequel().isPresent())
                .sorted(Comparator.comparing(inscription -> inscription.turn().place()))
                .map(inscription -> Absent.of(floor, inscription, entities, language))
                .toList();
    }

    private static OnFloor onFloor(Floor floor, Expectation expectation, EntityDirectory entities, Language language) {
        Inscription inscription = floor.require(expectation.inscription());
        return new OnFloor(
                inscription.id(),
                entities.ref(inscription.entity(), language),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                inscription.statement().title(),
                inscription.statement().level(),
                inscription.statement().language(),
                inscription.turn().state(),
                inscription.turn().calledAt(),
                inscription.turn().startedAt(),
                floor.limitOf(inscription).toSeconds(),
                inscription.turn().absences(),
                Span.of(expectation.estimated()));
    }
}
