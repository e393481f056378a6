package org.plenary.speakers.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.podium.Deed;
import org.plenary.speakers.podium.Presiding;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.reply.ReplyQueue;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.times.Expectation;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.State;

/**
 * The podium at this instant of the server: who speaks, who comes next, how many remain (L25).
 *
 * @param list whose podium it is, with its title in the reader's language
 * @param segment when the statements are heard
 * @param changeover seconds between two statements (L13)
 * @param amber how many seconds before the limit the clock turns amber (L25)
 * @param now who is called or speaking
 * @param remaining how many are still to come after the one at the podium
 * @param revision that the floor follows (L21)
 * @param begun whether anybody has been called
 * @param order the next fifteen who are still to speak, the one at the podium first; whoever is further back reads their slot
 * @param presiding null when nobody presides: then any officer acts; told to officers only
 * @param undo the last act, if it can be taken back; told to officers only
 * @param absent who was called and was absent, and what became of them (L17)
 * @param replies the rights of reply, which stand beside the list (L20)
 * @param version to name with the next act (L22)
 */
record PodiumView(
        ListRef list,
        Span segment,
        long changeover,
        long amber,
        @Nullable OnFloor now,
        List<OnFloor> next,
        int remaining,
        @Nullable Integer revision,
        boolean begun,
        List<Absent> absent,
        List<Ahead> order,
        @Nullable PresidingDevice presiding,
        @Nullable LastAct undo,
        RepliesAtPodium replies,
        Instant serverTime,
        long version) {

    private static final int SHOWN = 3;

    /** Beyond the farthest alert, so that whoever was asked to come sees every move; a long list is not sent whole to each screen. */
    private static final int ORDERED = 15;

    /**
     * One speaker at the podium or before it.
     *
     * @param limit in seconds, with the extra time
     * @param extra seconds of extra time (L12)
     * @param pausedAt when the clock was stopped; null while it runs
     * @param group on whose behalf the statement is given, by name (L11)
     * @param paused milliseconds of the interruptions that are over
     */
    record OnFloor(
            InscriptionId inscription,
            DelegationId delegation,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            String language,
            State state,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant pausedAt,
            long paused,
            long limit,
            long extra,
            int absences,
            Estimate estimated,
            @Nullable String group) {}

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

    /** The list by its title in the reader's language. */
    record ListRef(ListId id, String title) {}

    /** Where one stands who is still to speak. */
    record Ahead(InscriptionId inscription, DelegationId delegation, int ahead, Estimate estimated) {

        static Ahead of(Floor floor, Expectation expectation) {
            return new Ahead(
                    expectation.inscription(),
                    floor.require(expectation.inscription()).delegation(),
                    expectation.ahead(),
                    Estimate.of(expectation));
        }
    }

    /**
     * Who presides, from which device.
     *
     * @param device the public id of the device, which the answer to its own claim tells it
     */
    record PresidingDevice(String officer, UUID device, Instant since) {

        static @Nullable PresidingDevice of(@Nullable Presiding presiding) {
            return presiding == null
                    ? null
                    : new PresidingDevice(presiding.officer(), presiding.publicId(), presiding.since());
        }
    }

    /** What an undo would take back. */
    record LastAct(Act act, InscriptionId inscription, EntityRef entity) {}

    static PodiumView of(Scene scene, ReplyQueue replies, Instant now, EntityDirectory entities, Language language) {
        Floor floor = scene.floor();
        ListOfSpeakers list = floor.list();
        List<Expectation> order = floor.forecast(now).expectations();
        List<OnFloor> expected = order.stream()
                .limit(SHOWN + 1)
                .map(expectation -> onFloor(floor, expectation, entities, language))
                .toList();
        boolean busy = !expected.isEmpty() && expected.get(0).state().atPodium();
        List<OnFloor> ahead = busy ? expected.subList(1, expected.size()) : expected;
        return new PodiumView(
                new ListRef(list.id(), list.title().in(language)),
                Span.of(floor.timing().segment()),
                list.changeover().toSeconds(),
                list.cues().amber().toSeconds(),
                busy ? expected.get(0) : null,
                ahead.stream().limit(SHOWN).toList(),
                busy ? order.size() - 1 : order.size(),
                floor.published() == null ? null : floor.published().revision(),
                floor.begun(),
                absent(floor, entities, language),
                order.stream()
                        .limit(ORDERED)
                        .map(expectation -> Ahead.of(floor, expectation))
                        .toList(),
                PresidingDevice.of(scene.presiding()),
                scene.undo()
                        .map(deed -> lastAct(floor, deed, entities, language))
                        .orElse(null),
                RepliesAtPodium.of(new Beside(floor, replies), now, entities, language),
                now,
                list.podiumVersion());
    }

    /**
     * What all who take part may see: not who of the officers presides, nor what they can take back; and of a list that is not
     * published not who stands where, which each delegation reads of its own statement only.
     */
    PodiumView forDelegations() {
        return shown().told(null, null, replies.forDelegations(revision != null), serverTime);
    }

    /** What a room may see: not who presides, nor whose delegation is where; of a list that is not published nothing. */
    PodiumView inRoom() {
        PodiumView shown = shown();
        return new PodiumView(
                list,
                segment,
                changeover,
                amber,
                shown.now,
                shown.next,
                shown.remaining,
                revision,
                begun,
                List.of(),
                List.of(),
                null,
                null,
                revision == null ? RepliesAtPodium.NONE : replies.inRoom(),
                serverTime,
                version);
    }

    /** The working list is the officers' until its first revision (L21). */
    private PodiumView shown() {
        return revision != null
                ? this
                : new PodiumView(
                        list,
                        segment,
                        changeover,
                        amber,
                        null,
                        List.of(),
                        0,
                        null,
                        begun,
                        List.of(),
                        List.of(),
                        presiding,
                        undo,
                        replies,
                        serverTime,
                        version);
    }

    /** The same, read at that instant. */
    PodiumView at(Instant instant) {
        return told(presiding, undo, replies, instant);
    }

    private PodiumView told(
            @Nullable PresidingDevice presiding, @Nullable LastAct undo, RepliesAtPodium replies, Instant at) {
        return new PodiumView(
                list,
                segment,
                changeover,
                amber,
                now,
                next,
                remaining,
                revision,
                begun,
                absent,
                order,
                presiding,
                undo,
                replies,
                at,
                version);
    }

    private static LastAct lastAct(
            Floor floor, Deed<InscriptionId, ?> deed, EntityDirectory entities, Language language) {
        Inscription inscription = floor.require(deed.subject());
        return new LastAct(deed.act(), inscription.id(), entities.ref(inscription.entity(), language));
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
        Group group = inscription.statement().group();
        return new OnFloor(
                inscription.id(),
                inscription.delegation(),
                entities.ref(inscription.entity(), language),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                inscription.statement().title(),
                inscription.statement().level(),
                inscription.statement().language(),
                inscription.turn().state(),
                inscription.turn().calledAt(),
                inscription.turn().startedAt(),
                inscription.turn().pauses().since(),
                inscription.turn().pauses().ended().toMillis(),
                floor.limitOf(inscription).toSeconds(),
                inscription.turn().extra().toSeconds(),
                inscription.turn().absences(),
                Estimate.of(expectation),
                group == null ? null : group.name());
    }
}
