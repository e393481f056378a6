package org.plenary.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what happened in registration: the audit row and the event, in the command's transaction (X3). */
@Component
class RegistrationJournal {

    private final AuditTrail audit;
    private final Outbox outbox;

    RegistrationJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What of a delegation was otherwise before, how it is now, and why. */
    record Facts(
            Map<String, ?> before,
            Map<String, ?> after,
            @Nullable String reason) {}

    /** @param event the past tense, as {@code participant-approved} */
    Mono<Participant> tell(
            String event, @Nullable Participant before, Participant after, Viewer viewer, @Nullable String reason) {
        var entry = new AuditEntry(
                viewer,
                after.meeting(),
                "participant:" + after.id(),
                "registration." + event,
                before == null ? Map.of() : facts(before),
                facts(after),
                reason);
        DelegationId delegation = after.delegation();
        Audience circle = delegation == null ? Audience.secretariat() : Audience.delegation(delegation);
        Map<String, Object> data = delegation == null ? Map.of() : Map.of("delegation", delegation.toString());
        return audit.record(entry.changesOnly())
                .then(outbox.append(DomainEvent.of(
                                "registration." + event, after.meeting(), after.id(), circle.and(after.account()))
                        .with(data)))
                .thenReturn(after);
    }

    /** @param event the past tense, as {@code delegation-invited} */
    Mono<Void> tell(String event, Delegation delegation, Facts facts, Viewer viewer) {
        var entry = new AuditEntry(
                viewer,
                delegation.meeting(),
                "delegation:" + delegation.id(),
                "registration." + event,
                facts.before(),
                facts.after(),
                facts.reason());
        return audit.record(entry)
                .then(outbox.append(DomainEvent.of(
                        "registration." + event,
                        delegation.meeting(),
                        delegation.id(),
                        Audience.delegation(delegation.id()))));
    }

    /** Birth dates stay out of the trail (P4). */
    private static Map<String, Object> facts(Participant participant) {
        Person person = participant.person();
        var facts = new LinkedHashMap<String, Object>(person.badgeData().facts());
        facts.put("title", String.valueOf(person.title()));
        facts.put("email", String.valueOf(person.email()));
        facts.put("language", person.language().tag());
        facts.put("photoConsent", person.photoConsent());
        facts.put("atRisk", person.atRisk());
        facts.put("category", participant.category().wire());
        facts.put("state", participant.state().wire());
        facts.put("late", participant.late());
        return facts;
    }
}
