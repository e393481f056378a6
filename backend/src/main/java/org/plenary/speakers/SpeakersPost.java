package org.plenary.speakers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.Language;
import org.plenary.network.Entity;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.PublicUrl;
import org.plenary.registration.Delegation;
import org.plenary.registration.FocalPoint;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The letters about inscriptions, each to one focal point (P1); all that they say stands on the pages, too (X2). Slots are told
 * by calendar letters, so that nobody gets two.
 */
@Component
class SpeakersPost {

    private final MailRoom mail;
    private final Wording wording;
    private final PublicUrl publicUrl;

    SpeakersPost(MailRoom mail, Wording wording, PublicUrl publicUrl) {
        this.mail = mail;
        this.wording = wording;
        this.publicUrl = publicUrl;
    }

    /** The receipt: number, instant, level, and the place marked provisional (L4). */
    Mono<Void> receipt(Floor floor, Placed placed, Delegation delegation, Entity entity) {
        Slot slot = placed.slot();
        if (slot == null) {
            return Mono.empty();
        }
        return toFocalPoints(delegation, "speakers-receipt", language -> {
            var arguments = about(floor, placed.inscription(), entity, language);
            arguments.put("receipt", placed.inscription().receipt());
            arguments.put("received", at(floor, placed.inscription().receivedAt(), language));
            arguments.put(
                    "level", wording.level(placed.inscription().statement().level(), language));
            arguments.put("position", slot.standing().position());
            arguments.put("of", placed.of());
            arguments.put("estimated", at(floor, slot.time().start(), language));
            return arguments;
        });
    }

    /** What a letter says in one language. */
    private interface Contents {
        Map<String, Object> in(Language language);
    }

    private Mono<Void> toFocalPoints(Delegation delegation, String template, Contents contents) {
        return Flux.fromIterable(delegation.focalPoints())
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
