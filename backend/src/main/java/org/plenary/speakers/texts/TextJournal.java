package org.plenary.speakers.texts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.speakers.By;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Meanwhile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what happened to a text, and who read it while it was under embargo (L23, X3). */
@Component
class TextJournal {

    private final AuditTrail audit;
    private final Outbox outbox;

    TextJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    Mono<StatementText> handedIn(MeetingCode meeting, StatementText text, By by) {
        return record(meeting, text, "speakers.text-handed-in", Map.of(), by)
                .then(outbox.append(event("speakers.text-handed-in", meeting, text)))
                .thenReturn(text);
    }

    Mono<Void> withdrawn(MeetingCode meeting, StatementText text, By by) {
        return record(meeting, text, "speakers.text-withdrawn", Map.of("state", "current"), by)
                .then(outbox.append(event("speakers.text-withdrawn", meeting, text)));
    }

    /** One who read a text before it was delivered. */
    Mono<Void> readUnderEmbargo(MeetingCode meeting, StatementText text, Viewer viewer) {
        return record(meeting, text, "speakers.text-read", Map.of(), By.of(viewer));
    }

    Mono<Void> termsChanged(ListOfSpeakers list, TextTerms before, TextTerms after, By by) {
        var entry = new AuditEntry(
                by.viewer(),
                list.meeting(),
                "list:" + list.id(),
                "speakers.text-terms-changed",
                facts(before),
                facts(after),
                by.reason());
        return audit.record(entry)
                .then(outbox.append(DomainEvent.of(
                        "speakers.text-terms-changed", list.meeting(), list.id(), Audience.participants())));
    }

    private static Map<String, Object> facts(TextTerms terms) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("textDeadlineMinutes", terms.before().toMinutes());
        facts.put("wordsPerMinute", terms.words());
        return Meanwhile.textsAt(terms.version(), facts);
    }

    private Mono<Void> record(MeetingCode meeting, StatementText text, String action, Map<String, ?> before, By by) {
        var entry = new AuditEntry(
                by.viewer(), meeting, "inscription:" + text.inscription(), action, before, facts(text), by.reason());
        return audit.record(entry);
    }

    /** A hint without data: that a text came is no secret, what it says is. */
    private static DomainEvent event(String topic, MeetingCode meeting, StatementText text) {
        return DomainEvent.of(topic, meeting, text.inscription(), Audience.participants());
    }

    private static Map<String, Object> facts(StatementText text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("text", text.id().toString());
        facts.put("textVersion", text.version());
        facts.put("language", text.language());
        facts.put("kind", text.content().kind().wire());
        facts.put("size", text.size());
        facts.put("sha256", text.sha256());
        facts.put("late", text.late());
        return facts;
    }
}
