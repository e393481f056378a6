package org.plenary.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.platform.Etags;
import org.plenary.registration.RegistrationJournal.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Invites delegations, says who acts for them, and takes their answer. */
@Service
public class DelegationService {

    /** Who is to act for a delegation, and in which language letters speak to them. */
    public record Nominee(String name, String email, Language language) {}

    private final DelegationStore store;
    private final FocalPointStore focalPoints;
    private final Meetings meetings;
    private final Entities entities;
    private final Accounts accounts;
    private final Grants grants;
    private final RegistrationPost post;
    private final RegistrationJournal journal;
    private final Clock clock;

    DelegationService(
            DelegationStore store,
            FocalPointStore focalPoints,
            Meetings meetings,
            Entities entities,
            Accounts accounts,
            Grants grants,
            RegistrationPost post,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.focalPoints = focalPoints;
        this.meetings = meetings;
        this.entities = entities;
        this.accounts = accounts;
        this.grants = grants;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** Invites an entity to a published meeting: its focal point gets an account, the role, and a link by mail. */
    @Transactional
    public Mono<Delegation> invite(MeetingCode code, EntityCode entity, Nominee nominee, Viewer viewer) {
        return meetings.get(code)
                .map(DelegationService::published)
                .zipWith(entities.byCode(entity))
                .flatMap(found -> store.find(code, entity)
                        .flatMap(known -> Mono.<Meeting>error(DelegationService::exists))
                        .defaultIfEmpty(found.getT1()))
                .flatMap(meeting -> invited(meeting, entity, nominee, viewer));
    }

    /** One more person acts for the delegation; to who already does, a new link is sent. */
    @Transactional
    public Mono<Delegation> appoint(MeetingCode code, DelegationId id, Nominee nominee, Viewer viewer) {
        return meetings.get(code)
                .flatMap(meeting -> locked(code, id)
                        .flatMap(delegation -> appointed(meeting, delegation, nominee)
                                .flatMap(who -> told("focal-point-added", delegation, who, viewer)))
                        .then(Mono.defer(() -> store.find(id))));
    }

    /** Ends somebody's access to the delegation at once; what they did stays on record (R1). */
    @Transactional
    public Mono<Delegation> dismiss(
            MeetingCode code, DelegationId id, AccountId account, String reason, Viewer viewer) {
        return locked(code, id)
                .flatMap(delegation -> acting(delegation, account)
                        .flatMap(who -> focalPoints
                                .end(id, account, clock.instant())
                                .then(grants.revoke(account, Grant.focalPoint(code, id), reason))
                                .then(journal.tell(
                                        "focal-point-ended",
                                        delegation,
                                        new Facts(Map.of("focalPoint", who.email()), Map.of(), reason),
                                        viewer))))
                .then(Mono.defer(() -> store.find(id)));
    }

    /**
     * Takes the delegation's answer; a later one replaces it (R11).
     *
     * @param version the delegation's version that the answer starts from; null where the reader did not say (L22)
     */
    @Transactional
    public Mono<Delegation> answer(
            MeetingCode code, DelegationId id, Answer answer, @Nullable Long version, Viewer viewer) {
        return locked(code, id)
                .filter(delegation -> version == null || version == delegation.version())
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(delegation -> store.answer(id, answer)
                        .then(journal.tell("delegation-answered", delegation, answered(delegation, answer), viewer)))
                .then(Mono.defer(() -> store.find(id)));
    }

    private Mono<Delegation> invited(Meeting meeting, EntityCode entity, Nominee nominee, Viewer viewer) {
        Instant now = clock.instant();
        var delegation = new Delegation(DelegationId.random(), meeting.code(), entity, List.of(), now, null, 1);
        return store.insert(delegation)
                .then(Mono.defer(() -> appointed(meeting, delegation, nominee)))
                .flatMap(who -> told("delegation-invited", delegation, who, viewer))
                .then(Mono.defer(() -> store.find(delegation.id())));
    }

    private Mono<FocalPoint> appointed(Meeting meeting, Delegation delegation, Nominee nominee) {
        String name = PersonNames.display(nominee.name(), "focalPoint.name");
        return accounts.findOrCreate(nominee.email(), name, nominee.language())
                .map(account -> new FocalPoint(account, name, nominee.email().strip(), nominee.language()))
                .flatMap(who -> focalPoints
                        .add(delegation.id(), who, clock.instant())
                        .then(grants.give(who.account(), Grant.focalPoint(meeting.code(), delegation.id())))
                        .then(Mono.defer(() -> post.invitation(meeting, delegation, who)))
                        .thenReturn(who));
    }

    private Mono<Void> told(String event, Delegation delegation, FocalPoint who, Viewer viewer) {
        Map<String, Object> facts = Map.of("entity", delegation.entity().value(), "focalPoint", who.email());
        return journal.tell(event, delegation, new Facts(Map.of(), facts, null), viewer);
    }

    private static Facts answered(Delegation delegation, Answer answer) {
        Answer before = delegation.answer();
        return new Facts(before == null ? Map.of() : facts(before), facts(answer), null);
    }

    private static Map<String, Object> facts(Answer answer) {
        return Map.of(
                "designated", answer.designated(),
                "focalPointName", Objects.toString(answer.focalPointName(), ""),
                "willAttend", answer.willAttend());
    }

    private Mono<Delegation> locked(MeetingCode code, DelegationId id) {
        return store.lock(id)
                .filter(delegation -> delegation.meeting().equals(code))
                .switchIfEmpty(Mono.error(Delegations::unknown));
    }

    private static Mono<FocalPoint> acting(Delegation delegation, AccountId account) {
        return Mono.justOrEmpty(delegation.focalPoints().stream()
                        .filter(who -> who.account().equals(account))
                        .findFirst())
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("registration.unknown-focal-point", 404).rule("R1")));
    }

    private static Meeting published(Meeting meeting) {
        if (!meeting.published()) {
            throw Problem.of("registration.meeting-not-published", 409).with("meeting", meeting.title());
        }
        return meeting;
    }

    static Problem exists() {
        return Problem.of("registration.delegation-exists", 409).field("entity");
    }
}
