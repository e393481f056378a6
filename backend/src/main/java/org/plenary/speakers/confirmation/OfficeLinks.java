package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.OfficeLinkId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.plenary.speakers.By;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.alerts.MySlot;
import org.plenary.speakers.alerts.MySlots;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The links that a focal point gives to the minister's office, to read along without an account. Each can be taken back, ends at
 * once with the access of whoever made it (R1), and with the meeting: another focal point who wants the office to read on makes
 * a link of the own.
 */
@Service
public class OfficeLinks {

    /** Of one inscription at a time. */
    static final int MOST = 5;

    private final Lists lists;
    private final MySlots slots;
    private final OfficeLinkStore store;
    private final LinkHolders holders;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final PublicUrl publicUrl;
    private final Clock clock;

    OfficeLinks(
            Lists lists,
            MySlots slots,
            OfficeLinkStore store,
            LinkHolders holders,
            Meetings meetings,
            AuditTrail audit,
            PublicUrl publicUrl,
            Clock clock) {
        this.lists = lists;
        this.slots = slots;
        this.store = store;
        this.holders = holders;
        this.meetings = meetings;
        this.audit = audit;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The links of one inscription that work, without their secrets. */
    public Flux<OfficeLink> of(InscriptionPath at, By by) {
        return require(at, by).thenMany(store.of(at.inscription()));
    }

    /** Makes a link; its address is shown once. */
    @Transactional
    public Mono<OfficeLink> issue(InscriptionPath at, String label, By by) {
        String secret = Secrets.random256();
        var link =
                new OfficeLink(OfficeLinkId.random(), label.strip(), by.viewer().account(), clock.instant(), null);
        return standing(at, by)
                .then(store.lock(at.inscription()))
                .then(Mono.defer(() -> store.insert(at.inscription(), link, secret, MOST)))
                .switchIfEmpty(Mono.error(() -> Problem.of("speakers.too-many-office-links", 409)
                        .rule("L18")
                        .with("most", MOST)))
                .delayUntil(issued -> recorded("office-link-issued", at, issued, by))
                .map(issued -> issued.at(publicUrl.of("/slot#" + secret)));
    }

    /** Takes a link back: whoever opens it from now on sees nothing. */
    @Transactional
    public Mono<Void> revoke(InscriptionPath at, OfficeLinkId id, By by) {
        return require(at, by)
                .then(store.revoke(at.inscription(), id, clock.instant()))
                .switchIfEmpty(Mono.error(OfficeLinks::unknown))
                .flatMap(revoked -> recorded("office-link-revoked", at, revoked, by));
    }

    /** The slot that the link shows. */
    public Mono<MySlot> read(String secret) {
        return store.find(secret)
                .filterWhen(this::standing)
                .filterWhen(given -> running(given.at().meeting()))
                .flatMap(given -> slots.of(given.at()))
                .switchIfEmpty(Mono.error(OfficeLinks::unknown));
    }

    /** Takes back the links of whoever acts for the delegation no longer. */
    Mono<Void> endOf(DelegationId delegation) {
        return store.ofDelegation(delegation)
                .collectList()
                .flatMapIterable(all -> all)
                .filterWhen(given -> standing(given).map(stands -> !stands))
                .concatMap(given -> store.revoke(
                                given.at().inscription(), given.link().id(), clock.instant())
                        .flatMap(link -> recorded("office-link-revoked", given.at(), link, By.of(Viewer.system()))))
                .then();
    }

    private Mono<Boolean> standing(OfficeLinkStore.Given given) {
        return holders.actsFor(
                given.at().meeting(), given.delegation(), given.link().issuer());
    }

    private Mono<Boolean> running(MeetingCode meeting) {
        return meetings.existing(meeting)
                .map(found -> clock.instant().isBefore(found.days().end()));
    }

    private Mono<Void> require(InscriptionPath at, By by) {
        return inscription(at, by).then();
    }

    /** Completes while there is a slot to follow; a link from before shows that the inscription was withdrawn. */
    private Mono<Void> standing(InscriptionPath at, By by) {
        return inscription(at, by)
                .doOnNext(inscription -> {
                    if (inscription.turn().state() == State.WITHDRAWN) {
                        throw Problem.of("speakers.no-longer-open-to-change", 409)
                                .rule("L18")
                                .with("state", State.WITHDRAWN.wire());
                    }
                })
                .then();
    }

    private Mono<Inscription> inscription(InscriptionPath at, By by) {
        return lists.get(at.meeting(), at.list())
                .map(floor -> floor.require(at.inscription()))
                .doOnNext(inscription -> by.requireActsFor(at.meeting(), inscription.delegation()));
    }

    private Mono<Void> recorded(String event, InscriptionPath at, OfficeLink link, By by) {
        return audit.record(AuditEntry.created(
                by.viewer(),
                at.meeting(),
                "inscription:" + at.inscription(),
                "speakers." + event,
                Map.of("link", link.id().toString(), "label", link.label())));
    }

    private static Problem unknown() {
        return Problem.of("speakers.unknown-link", 404).rule("L18");
    }
}
