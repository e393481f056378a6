package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.OfficeLinkId;
import org.plenary.kernel.Problem;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.plenary.speakers.By;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.alerts.MySlot;
import org.plenary.speakers.alerts.MySlots;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The links that a focal point gives to the minister's office, to read along without an account; each can be taken back. */
@Service
public class OfficeLinks {

    /** Of one inscription at a time. */
    static final int MOST = 5;

    private final Lists lists;
    private final MySlots slots;
    private final OfficeLinkStore store;
    private final AuditTrail audit;
    private final PublicUrl publicUrl;
    private final Clock clock;

    OfficeLinks(Lists lists, MySlots slots, OfficeLinkStore store, AuditTrail audit, PublicUrl publicUrl, Clock clock) {
        this.lists = lists;
        this.slots = slots;
        this.store = store;
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
        var link = new OfficeLink(OfficeLinkId.random(), label.strip(), clock.instant(), null);
        return require(at, by)
                .then(store.insert(at.inscription(), link, secret, MOST))
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
        return store.find(secret).flatMap(slots::of).switchIfEmpty(Mono.error(OfficeLinks::unknown));
    }

    private Mono<Void> require(InscriptionPath at, By by) {
        return lists.get(at.meeting(), at.list())
                .doOnNext(floor -> by.requireActsFor(
                        at.meeting(), floor.require(at.inscription()).delegation()))
                .then();
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
