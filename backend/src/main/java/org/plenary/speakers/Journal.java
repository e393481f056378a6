package org.plenary.speakers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.EntityCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.speakers.order.Pin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what happened to a list: the audit entry (X3) and the event, in the command's transaction. */
@Component
public class Journal {

    /** Its reason is a person's health and is kept nowhere, though whoever overrides gives one elsewhere (L12, P4, X3). */
    private static final String EXTRA_TIME = "extra-time-given";

    private final AuditTrail audit;
    private final Outbox outbox;

    Journal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What happened to one inscription: the names stay with the delegation and the Secretariat. */
    public Mono<Inscription> inscription(
            String event, ListOfSpeakers list, @Nullable Inscription before, Inscription after, By by) {
        return Mono.when(
                        audited(event, list, before, after, by),
                        outbox.append(of(event, list, after, Audience.delegation(after.delegation()))))
                .thenReturn(after);
    }

    /** That they were inscribed, all together, in their sequence. */
    Mono<Void> inscribed(List<Asked> asked, List<Inscription> entered) {
        var entries = new ArrayList<AuditEntry>(entered.size());
        var events = new ArrayList<DomainEvent>(entered.size());
        for (Asked one : asked) {
            Inscription inscription = entered.get(entries.size());
            entries.add(entry("inscribed", one.list(), null, inscription, one.by()));
            events.add(of("inscribed", one.list(), inscription, Audience.delegation(inscription.delegation())));
        }
        return Mono.when(audit.recordAll(entries), outbox.appendAll(events));
    }

    /** What happened to one inscription before all eyes. */
    public Mono<Inscription> podium(String event, ListOfSpeakers list, Inscription before, Inscription after, By by) {
        return audited(event, list, before, after, by)
                .then(outbox.append(of(event, list, after, Audience.participants())))
                .thenReturn(after);
    }

    /** What the Secretariat did to the working order: no letter, no calendar follows (C6), but open pages that show it read again. */
    public Mono<Inscription> order(String event, ListOfSpeakers list, Inscription before, Inscription after, By by) {
        return audited(event, list, before, after, by)
                .then(orderChanged(list, Audience.participants()))
                .thenReturn(after);
    }

    /** What happened to the list itself, of which nothing was said before. */
    public Mono<Void> list(String event, ListOfSpeakers list, Map<String, ?> facts, By by) {
        return list(event, list, Map.of(), facts, by);
    }

    /** How the list itself was changed. */
    public Mono<Void> list(String event, ListOfSpeakers list, Map<String, ?> before, Map<String, ?> facts, By by) {
        var entry = new AuditEntry(
                by.viewer(), list.meeting(), "list:" + list.id(), "speakers." + event, before, facts, by.reason());
        return audit.record(entry)
                .then(outbox.append(
                        DomainEvent.of("speakers." + event, list.meeting(), list.id(), Audience.participants())
                                .with(new LinkedHashMap<>(facts))));
    }

    /** Tells those concerned that the order is another one; what changed it is in the trail already. */
    public Mono<Void> orderChanged(ListOfSpeakers list, Audience audience) {
        return outbox.append(DomainEvent.of("speakers.order-changed", list.meeting(), list.id(), audience));
    }

    private Mono<Void> audited(
            String event, ListOfSpeakers list, @Nullable Inscription before, Inscription after, By by) {
        return audit.record(entry(event, list, before, after, by));
    }

    private static AuditEntry entry(
            String event, ListOfSpeakers list, @Nullable Inscription before, Inscription after, By by) {
        return new AuditEntry(
                by.viewer(),
                list.meeting(),
                "inscription:" + after.id(),
                "speakers." + event,
                before == null ? Map.of() : facts(before),
                Meanwhile.actedBy(by, after.delegation(), facts(after)),
                event.equals(EXTRA_TIME) ? null : by.reason());
    }

    private static DomainEvent of(String event, ListOfSpeakers list, Inscription after, Audience audience) {
        return DomainEvent.of("speakers." + event, list.meeting(), after.id(), audience)
                .with(Map.of(
                        "list",
                        list.id().toString(),
                        "delegation",
                        after.delegation().toString()));
    }

    private static Map<String, Object> facts(Inscription inscription) {
        var facts = new LinkedHashMap<String, Object>();
        Statement statement = inscription.statement();
        Speaker speaker = statement.speaker();
        Pin pin = inscription.pin();
        facts.put("list", inscription.list().toString());
        facts.put("delegation", inscription.delegation().toString());
        facts.put("receipt", inscription.receipt());
        facts.put("speaker", speaker == null ? "" : speaker.full());
        facts.put("title", statement.title());
        facts.put("level", statement.level().wire());
        facts.put("language", statement.language());
        Group group = statement.group();
        if (group != null) {
            facts.put("group", group.name());
            facts.put("aligned", group.aligned().stream().map(EntityCode::value).toList());
        }
        facts.putAll(inscription.turn().facts());
        facts.put("pin", pin == null ? 0 : pin.position());
        return Meanwhile.at(inscription.version(), facts);
    }
}
