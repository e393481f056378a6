package org.plenary.speakers.reply;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.speakers.By;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Meanwhile;
import org.plenary.speakers.Speaker;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what happened to replies: the audit entry with before and after (X3), and the event without names. */
@Component
class ReplyJournal {

    /** Its reason is a person's health and is kept nowhere (L12, P4). */
    private static final String EXTRA_TIME = "reply-extra-time-given";

    private final AuditTrail audit;
    private final Outbox outbox;

    ReplyJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** All who take part see the queue, so all are told that it changed. */
    Mono<Reply> reply(String event, MeetingCode meeting, @Nullable Reply before, Reply after, By by) {
        var entry = new AuditEntry(
                by.viewer(),
                meeting,
                subject(after),
                "speakers." + event,
                before == null ? Map.of() : facts(before),
                Meanwhile.actedBy(by, after.delegation(), facts(after)),
                event.equals(EXTRA_TIME) ? null : by.reason());
        var told = DomainEvent.of("speakers." + event, meeting, after.id(), Audience.participants())
                .with(told(after));
        return audit.record(entry).then(outbox.append(told)).thenReturn(after);
    }

    /** The registration of the one who replies was withdrawn: nothing of the reply changed, but pages warn of it. */
    Mono<Void> withdrawn(MeetingCode meeting, Reply reply) {
        return outbox.append(
                DomainEvent.of("speakers.reply-changed", meeting, reply.id(), Audience.delegation(reply.delegation()))
                        .with(told(reply)));
    }

    /** @param next the version that the terms have now */
    Mono<Void> terms(ListOfSpeakers list, ReplyTerms before, ReplyTerms after, long next, By by) {
        var entry = new AuditEntry(
                by.viewer(),
                list.meeting(),
                "list:" + list.id(),
                "speakers.reply-terms-changed",
                facts(before, before.version()),
                facts(after, next),
                by.reason());
        return audit.record(entry)
                .then(outbox.append(DomainEvent.of(
                        "speakers.reply-terms-changed", list.meeting(), list.id(), Audience.participants())));
    }

    private static Map<String, Object> told(Reply reply) {
        var told = new LinkedHashMap<String, Object>();
        told.put("list", reply.list().toString());
        told.put("delegation", reply.delegation().toString());
        ParticipantId speaker = reply.speech().participant();
        if (speaker != null) {
            told.put("participant", speaker.toString());
        }
        return told;
    }

    static String subject(Reply reply) {
        return "reply:" + reply.id();
    }

    private static Map<String, Object> facts(ReplyTerms terms, long version) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("firstReplySeconds", terms.first().toSeconds());
        facts.put("secondReplySeconds", terms.second().toSeconds());
        return Meanwhile.limitsAt(version, facts);
    }

    private static Map<String, Object> facts(Reply reply) {
        var facts = new LinkedHashMap<String, Object>();
        Speaker speaker = reply.speech().speaker();
        InscriptionId to = reply.about().statement();
        facts.put("list", reply.list().toString());
        facts.put("delegation", reply.delegation().toString());
        facts.put("day", reply.day().toString());
        facts.put("receipt", reply.receipt());
        facts.put("speaker", speaker == null ? "" : speaker.full());
        facts.put("title", reply.speech().title());
        facts.put("language", reply.speech().language());
        if (to != null) {
            facts.put("repliesTo", to.toString());
        }
        facts.putAll(reply.turn().facts());
        return Meanwhile.at(reply.version(), facts);
    }
}
