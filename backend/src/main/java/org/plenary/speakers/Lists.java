package org.plenary.speakers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.network.Entities;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.times.Timing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lists of speakers of each meeting, as the Secretariat sets them up. */
@Service
public class Lists {

    private final Floors floors;
    private final ListStore store;
    private final Meetings meetings;
    private final Programme programme;
    private final Entities entities;
    private final Journal journal;
    private final Meanwhile meanwhile;
    private final SpeakersSettings settings;

    Lists(
            Floors floors,
            ListStore store,
            Meetings meetings,
            Programme programme,
            Entities entities,
            Journal journal,
            Meanwhile meanwhile,
            SpeakersSettings settings) {
        this.floors = floors;
        this.store = store;
        this.meetings = meetings;
        this.programme = programme;
        this.entities = entities;
        this.journal = journal;
        this.meanwhile = meanwhile;
        this.settings = settings;
    }

    /** The lists of a meeting that this viewer may see, in the order in which they open. */
    public Flux<Floor> ofMeeting(MeetingCode meeting, Viewer viewer) {
        return meetings.visible(meeting, viewer).thenMany(floors.ofMeeting(meeting));
    }

    /** The list with all that belongs to it. */
    public Mono<Floor> get(MeetingCode meeting, ListId list) {
        return floors.get(meeting, list);
    }

    /** Announces a list for a session of the meeting. */
    @Transactional
    public Mono<Floor> announce(MeetingCode meeting, ListDraft draft, By by) {
        return meetings.get(meeting)
                .zipWith(programme.session(meeting, draft.session()))
                .map(found -> draft.over(
                        ListOfSpeakers.usual(ListId.random(), found.getT1(), found.getT2(), settings), found.getT2()))
                .delayUntil(this::checked)
                .flatMap(list -> floors.requireSession(list)
                        .then(store.insert(list))
                        .then(window(list))
                        .flatMap(session -> journal.list("list-announced", list, facts(list, session), by))
                        .then(floors.of(list)));
    }

    /** Nobody else acts on the list until this transaction ends. */
    public Mono<Void> hold(MeetingCode meeting, ListId id) {
        return floors.list(meeting, id).flatMap(list -> store.lock(list.id()));
    }

    /** Changes the terms of a list that are said; receipts and places stay, the order follows the new bands. */
    @Transactional
    public Mono<Floor> change(MeetingCode meeting, ListId id, ListDraft draft, long version, By by) {
        return floors.list(meeting, id)
                .filter(before -> before.session().equals(draft.session()))
                .switchIfEmpty(Mono.error(Lists::otherSession))
                .zipWhen(before -> programme
                        .session(meeting, before.session())
                        .map(session -> draft.over(before, session))
                        .delayUntil(this::checked))
                .flatMap(both -> changed(both.getT1(), both.getT2(), version, by))
                .then(Mono.defer(() -> floors.get(meeting, id)));
    }

    private Mono<Void> changed(ListOfSpeakers before, ListOfSpeakers after, long version, By by) {
        return store.update(after, version)
                .switchIfEmpty(Mono.defer(() ->
                        floors.list(before.meeting(), before.id()).flatMap(now -> meanwhile.refused(now, version, by))))
                .zipWith(window(after))
                .flatMap(saved -> journal.list(
                        "list-changed",
                        after,
                        Meanwhile.at(version, facts(before, saved.getT2())),
                        Meanwhile.at(saved.getT1(), facts(after, saved.getT2())),
                        by));
    }

    private Mono<TimeWindow> window(ListOfSpeakers list) {
        return programme.session(list.meeting(), list.session()).map(ProgrammeSession::window);
    }

    private Mono<Void> checked(ListOfSpeakers list) {
        return programme
                .session(list.meeting(), list.session())
                .doOnNext(session -> requireWithin(list, session.window()))
                .doOnNext(session -> requireOpensInTime(list, session.window()))
                .thenMany(Flux.fromIterable(list.rule().withStates()))
                .concatMap((EntityCode entity) -> entities.byCode(entity))
                .then();
    }

    private static void requireWithin(ListOfSpeakers list, TimeWindow session) {
        Timing timing = list.timing(session);
        if (!timing.within(session)) {
            boolean tooEarly = timing.segment().start().isBefore(session.start());
            throw Problem.of("speakers.segment-outside-session", 400)
                    .rule("L13")
                    .field(tooEarly ? "window.start" : "window.end");
        }
    }

    /** L1: whoever is inscribed when the list is over can never be heard. */
    private static void requireOpensInTime(ListOfSpeakers list, TimeWindow session) {
        Instant end = list.timing(session).segment().end();
        if (!list.inscriptions().start().isBefore(end)) {
            throw Problem.of("speakers.opens-too-late", 400)
                    .rule("L1")
                    .field("opensAt")
                    .with("end", end.atZone(list.zone()).toLocalDateTime())
                    .with("zone", list.zone());
        }
    }

    private static Problem otherSession() {
        return Problem.of("speakers.session-fixed", 409).rule("L1").field("session");
    }

    /** The terms as they take effect: a list without a window of its own is heard in its session (L22). */
    private static Map<String, Object> facts(ListOfSpeakers list, TimeWindow session) {
        TimeWindow segment = list.timing(session).segment();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", list.title().byTag());
        facts.put("session", list.session().toString());
        facts.put("opensAt", list.inscriptions().start().toString());
        facts.put("closesAt", list.inscriptions().end().toString());
        facts.put("zone", list.zone().getId());
        facts.put("segmentStart", segment.start().toString());
        facts.put("segmentEnd", segment.end().toString());
        facts.put("nationalSeconds", list.limits().national().toSeconds());
        facts.put("groupSeconds", list.limits().group().toSeconds());
        facts.put("observerSeconds", list.limits().observer().toSeconds());
        facts.put("civilSocietySeconds", list.limits().civilSociety().toSeconds());
        facts.put("changeoverSeconds", list.changeover().toSeconds());
        facts.put("amberSeconds", list.cues().amber().toSeconds());
        facts.put("alerts", list.cues().alerts());
        facts.put(
                "confirmationReminderMinutes",
                list.leeway().confirmationReminder().toMinutes());
        facts.put("swapExpiryMinutes", list.leeway().swapExpiry().toMinutes());
        facts.put("driftMinutes", list.leeway().drift().toMinutes());
        facts.put(
                "withStates",
                list.rule().withStates().stream()
                        .map(EntityCode::value)
                        .sorted()
                        .toList());
        facts.put("groups", list.rule().groups().wire());
        facts.put(
                "bands",
                list.rule().bands().bands().stream()
                        .map(Bands.Band::levels)
                        .toList()
                        .toString());
        return facts;
    }
}
