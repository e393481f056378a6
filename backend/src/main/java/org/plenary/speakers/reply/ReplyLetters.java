package org.plenary.speakers.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ReplyId;
import org.plenary.kernel.WrittenDates;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Wording;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The receipt of each request to reply, to the delegation's focal points: number, day, limit and place in the queue (L4, L20). */
@Component
class ReplyLetters implements OutboxHandler {

    private final ReplyQueues queues;
    private final Delegations delegations;
    private final Entities entities;
    private final MailRoom mail;
    private final Wording wording;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ReplyLetters(
            ReplyQueues queues,
            Delegations delegations,
            Entities entities,
            MailRoom mail,
            Wording wording,
            PublicUrl publicUrl,
            Clock clock) {
        this.queues = queues;
        this.delegations = delegations;
        this.entities = entities;
        this.mail = mail;
        this.wording = wording;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "speakers-reply-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.reply-asked");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        var list = ListId.of(String.valueOf(event.data().get("list")));
        return queues.get(Objects.requireNonNull(event.meeting()), list)
                .flatMap(beside -> receipt(beside, beside.queue().require(ReplyId.of(event.subject()))));
    }

    private Mono<Void> receipt(Beside beside, Reply reply) {
        if (!clock.instant().isBefore(beside.days().end(reply.day()))) {
            return Mono.empty();
        }
        return delegations
                .get(reply.delegation())
                .zipWith(entities.byCode(reply.entity()))
                .flatMapMany(to -> Flux.fromIterable(to.getT1().focalPoints())
                        .concatMap(reader -> mail.send(new Letter(
                                reader.email(),
                                reader.name(),
                                reader.language(),
                                "speakers-reply-receipt",
                                arguments(beside, reply, reader, to.getT2()),
                                List.of(),
                                null))))
                .then();
    }

    private Map<String, Object> arguments(Beside beside, Reply reply, FocalPoint reader, Entity entity) {
        Floor floor = beside.floor();
        var language = reader.language();
        var arguments = new HashMap<String, Object>();
        arguments.put("name", reader.name());
        arguments.put("entity", entity.name().in(language));
        arguments.put("list", floor.list().title().in(language));
        arguments.put("receipt", reply.receipt());
        arguments.put(
                "received", wording.instant(reply.receivedAt(), floor.list().zone(), language));
        arguments.put("day", WrittenDates.day(reply.day(), language));
        arguments.put("speaker", wording.speaker(reply.speech().speaker(), language));
        arguments.put("which", beside.queue().which(reply));
        arguments.putAll(said(beside.queue().limitOf(reply)));
        arguments.put("position", beside.queue().aheadOf(reply).orElse(0) + 1);
        arguments.put(
                "link",
                publicUrl.of(
                        "/meetings/" + floor.list().meeting() + "/delegations/" + reply.delegation() + "/replies"));
        return arguments;
    }

    /** A length as the letter writes it: minutes, seconds, or both. */
    private static Map<String, Object> said(Duration length) {
        boolean both = length.toMinutes() > 0 && length.toSecondsPart() > 0;
        return Map.of("minutes", length.toMinutes(), "seconds", length.toSecondsPart(), "both", both ? "yes" : "no");
    }
}
