package org.plenary.speakers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.Language;
import org.plenary.kernel.WrittenDates;
import org.plenary.network.Entity;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.PublicUrl;
import org.plenary.registration.Delegation;
import org.plenary.registration.FocalPoint;
import org.plenary.speakers.times.Expectation;
import org.plenary.speakers.times.Slot;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The letters about inscriptions, each to one focal point (P1); all that they say stands on the pages, too (X2). Slots are told
 * by calendar letters, so that nobody gets two.
 */
@Component
public class SpeakersPost {

    private final MailRoom mail;
    private final Wording wording;
    private final PublicUrl publicUrl;

    SpeakersPost(MailRoom mail, Wording wording, PublicUrl publicUrl) {
        this.mail = mail;
        this.wording = wording;
        this.publicUrl = publicUrl;
    }

    /**
     * The receipt: number, instant, level, the place as published, or marked provisional (L4), and what else needs the speaker at
     * that time (C7).
     */
    Mono<Void> receipt(Floor floor, Placed placed, Delegation delegation, Entity entity) {
        Slot working = placed.working();
        PublishedSlot published = placed.slot();
        if (working == null) {
            return Mono.empty();
        }
        return send(delegation.focalPoints(), "speakers-receipt", language -> {
            var arguments = about(floor, placed.inscription(), entity, language);
            arguments.put("receipt", placed.inscription().receipt());
            arguments.put("received", at(floor, placed.inscription().receivedAt(), language));
            arguments.put(
                    "level", wording.level(placed.inscription().statement().level(), language));
            arguments.put("revision", placed.revision());
            arguments.put("standing", standing(placed));
            arguments.put("position", published == null ? working.standing().position() : published.position());
            arguments.put("of", published == null ? placed.of() : placed.publishedOf());
            Instant start = published == null ? working.time().start() : published.start();
            boolean beyond = placed.beyond(start);
            arguments.put("beyond", beyond ? "yes" : "no");
            arguments.put(
                    "estimated", at(floor, beyond ? placed.timing().segment().end() : start, language));
            arguments.put("needed", placed.overlaps().isEmpty() ? "once" : "twice");
            arguments.put(
                    "overlaps", wording.overlaps(placed.overlaps(), floor.list().zone(), language));
            return arguments;
        });
    }

    /** That few statements are left before theirs, and about when it comes (L18). */
    public Mono<Void> alert(
            Floor floor, Inscription inscription, Expectation expected, List<FocalPoint> readers, Entity entity) {
        return send(readers, "speakers-alert", language -> {
            var arguments = about(floor, inscription, entity, language);
            arguments.put("ahead", expected.ahead());
            arguments.put(
                    "clock",
                    WrittenDates.clock(
                            expected.estimated().start(), floor.list().zone()));
            arguments.put("link", publicUrl.of("/meetings/" + floor.list().meeting() + "/me/slot"));
            return arguments;
        });
    }

    /** That the speaker declined, by the name under which the lists know them (P1), and what is to be done (L24). */
    public Mono<Void> declined(Floor floor, Inscription inscription, Delegation delegation, Entity entity) {
        return send(delegation.focalPoints(), "speakers-declined", language -> {
            var arguments = about(floor, inscription, entity, language);
            arguments.put("named", inscription.statement().speaker() == null ? "no" : "yes");
            return arguments;
        });
    }

    /** One of the two places of a proposal to exchange, and whose it is. */
    public record Side(Inscription inscription, Entity entity) {}

    /** What a letter about a proposal to exchange places says, to the delegation of {@code own}. */
    public record SwapNews(Floor floor, String state, Instant expires, Side own, Side other) {}

    /** That an exchange is proposed, or what became of it (L15); of two statements of a delegation it is clear which (L11). */
    public Mono<Void> swap(String template, SwapNews news, Delegation delegation) {
        return send(delegation.focalPoints(), template, language -> {
            var arguments =
                    about(news.floor(), news.own().inscription(), news.own().entity(), language);
            arguments.put("entity", side(news.own(), language));
            arguments.put("other", side(news.other(), language));
            arguments.put("state", news.state());
            arguments.put("expires", at(news.floor(), news.expires(), language));
            return arguments;
        });
    }

    private String side(Side side, Language language) {
        return wording.side(side.entity(), side.inscription().statement(), language);
    }

    /** Whether the place is published, waits for the next revision, or for the first. */
    private static String standing(Placed placed) {
        if (placed.slot() != null) {
            return "published";
        }
        return placed.revision() > 0 ? "waiting" : "provisional";
    }

    /** What a letter says in one language. */
    private interface Contents {
        Map<String, Object> in(Language language);
    }

    private Mono<Void> send(List<FocalPoint> readers, String template, Contents contents) {
        return Flux.fromIterable(readers)
                .concatMap(to -> mail.send(letter(to, template, contents)))
                .then();
    }

    private static Letter letter(FocalPoint to, String template, Contents contents) {
        var arguments = new HashMap<>(contents.in(to.language()));
        arguments.put("name", to.name());
        return new Letter(to.email(), to.name(), to.language(), template, arguments, List.of(), null);
    }

    private Map<String, Object> about(Floor floor, Inscription inscription, Entity entity, Language language) {
        var arguments = new HashMap<String, Object>();
        arguments.put("entity", entity.name().in(language));
        arguments.put("list", floor.list().title().in(language));
        arguments.put("speaker", wording.speaker(inscription.statement().speaker(), language));
        arguments.put(
                "link",
                publicUrl.of("/meetings/" + floor.list().meeting() + "/delegations/" + inscription.delegation()
                        + "/speaker/" + inscription.id()));
        return arguments;
    }

    private String at(Floor floor, Instant instant, Language language) {
        return wording.instant(instant, floor.list().zone(), language);
    }
}
