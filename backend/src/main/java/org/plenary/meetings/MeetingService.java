package org.plenary.meetings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Farewell;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Etags;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What the Secretariat does with a meeting as a whole: plan it, change it, publish it, or give the draft up. */
@Service
public class MeetingService {

    private final MeetingStore store;
    private final ProgrammeStore sessions;
    private final Entities entities;
    private final Farewell farewell;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingService(
            MeetingStore store,
            ProgrammeStore sessions,
            Entities entities,
            Farewell farewell,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.entities = entities;
        this.farewell = farewell;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a new meeting as a draft; its code is taken for as long as there is the meeting. */
    @Transactional
    public Mono<Meeting> create(Meeting draft, Viewer viewer) {
        return chairsKnown(draft)
                .then(Mono.defer(() -> store.insert(draft, clock.instant())))
                .then(Mono.defer(() -> stored(draft.code())))
                .flatMap(created -> told("created", Map.of(), created, viewer));
    }

    /** Changes the meeting, if it is still at that version (L22) and the programme allows it. */
    @Transactional
    public Mono<Meeting> edit(MeetingCode code, long version, UnaryOperator<Meeting> change, Viewer viewer) {
        return locked(code).map(meeting -> atVersion(meeting, version)).flatMap(before -> {
            Meeting after = change.apply(before);
            return admitted(before, after)
                    .then(Mono.defer(() -> store.update(after)))
                    .then(Mono.defer(() -> stored(code)))
                    .flatMap(edited -> told("changed", facts(before), edited, viewer));
        });
    }

    /** Shows the meeting to everybody; publishing twice changes nothing. */
    @Transactional
    public Mono<Meeting> publish(MeetingCode code, Viewer viewer) {
        return locked(code).flatMap(meeting -> meeting.published() ? Mono.just(meeting) : published(meeting, viewer));
    }

    /** Deletes a draft that nobody was invited to, if it is still at that version (L22). What was published stays for ever. */
    @Transactional
    public Mono<Void> delete(MeetingCode code, long version, Viewer viewer) {
        return locked(code)
                .map(meeting -> atVersion(meeting, version))
                .map(Meeting::givenUp)
                .flatMap(draft -> farewell.to(code, viewer)
                        .then(Mono.defer(() -> store.delete(code)))
                        .then(Mono.defer(() -> deleted(draft, viewer))));
    }

    private Mono<Void> deleted(Meeting draft, Viewer viewer) {
        MeetingCode code = draft.code();
        String action = "meetings.meeting-deleted";
        return audit.record(new AuditEntry(viewer, code, "meeting:" + code, action, facts(draft), Map.of(), null))
                .then(outbox.append(DomainEvent.of(action, code, code, Audience.secretariat())));
    }

    private Mono<Meeting> published(Meeting draft, Viewer viewer) {
        return store.publish(draft.code(), clock.instant())
                .then(Mono.defer(() -> stored(draft.code())))
                .flatMap(meeting -> told("published", facts(draft), meeting, viewer));
    }

    private Mono<Void> admitted(Meeting before, Meeting after) {
        return chairsKnown(after)
                .then(sessions.ofMeeting(before.code())
                        .filter(session -> !session.cancelled())
                        .collectList()
                        .doOnNext(scheduled -> after.admitProgramme(before, scheduled)))
                .then();
    }

    private Mono<Void> chairsKnown(Meeting meeting) {
        return entities.directory()
                .doOnNext(directory -> meeting.chairs().forEach(chair -> directory.requireChair(chair, "chairs")))
                .then();
    }

    private Mono<Meeting> locked(MeetingCode code) {
        return store.lock(code).switchIfEmpty(Mono.error(() -> Meetings.unknown(code)));
    }

    private Mono<Meeting> stored(MeetingCode code) {
        return store.find(code).single();
    }

    private static Meeting atVersion(Meeting meeting, long version) {
        if (meeting.version() != version) {
            throw Etags.outdated();
        }
        return meeting;
    }

    private Mono<Meeting> told(String action, Map<String, Object> before, Meeting after, Viewer viewer) {
        Audience audience = after.published() ? Audience.everybody() : Audience.secretariat();
        MeetingCode code = after.code();
        return audit.record(new AuditEntry(
                                viewer,
                                code,
                                "meeting:" + code,
                                "meetings.meeting-" + action,
                                before,
                                facts(after),
                                null)
                        .changesOnly())
                .then(outbox.append(DomainEvent.of("meetings.meeting-" + action, code, code, audience)))
                .thenReturn(after);
    }

    private static Map<String, Object> facts(Meeting meeting) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", meeting.title().byTag());
        facts.put("theme", meeting.theme().byTag());
        facts.put("city", meeting.city().byTag());
        facts.put("venue", meeting.venue().byTag());
        facts.put("zone", meeting.zone().getId());
        facts.put("firstDay", meeting.firstDay().toString());
        facts.put("lastDay", meeting.lastDay().toString());
        facts.put("chairs", meeting.chairs().toString());
        facts.put("languages", meeting.languages().toString());
        facts.put("practical", meeting.practical().byTag());
        facts.put("coverNote", meeting.coverNote().byTag());
        facts.put("registrationClosesAt", String.valueOf(meeting.registrationClosesAt()));
        facts.put("state", meeting.state().wire());
        return facts;
    }
}
