package org.plenary.speakers.web;

import java.time.Instant;
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
 * @param version to name with the next act (L22)
 */
record PodiumView(
        @Nullable OnFloor now,
        List<OnFloor> next,
        int remaining,
        @Nullable Integer revision,
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
                now,
                floor.list().podiumVersion());
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
