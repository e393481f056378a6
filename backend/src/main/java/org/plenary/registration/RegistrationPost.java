package org.plenary.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.identity.SignInLinks;
import org.plenary.kernel.Language;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.network.Entities;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.PublicUrl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters of registration, each to one person (P1); what they say stands on the pages, too (X2). */
@Component
class RegistrationPost {

    private final MailRoom mail;
    private final SignInLinks links;
    private final Entities entities;
    private final PublicUrl publicUrl;

    RegistrationPost(MailRoom mail, SignInLinks links, Entities entities, PublicUrl publicUrl) {
        this.mail = mail;
        this.links = links;
        this.entities = entities;
        this.publicUrl = publicUrl;
    }

    /** Invites a focal point to register the delegation; the link signs in and lands on its page. */
    Mono<Void> invitation(Meeting meeting, Delegation delegation, FocalPoint to) {
        String path = page(delegation);
        return links.issue(to.account(), path)
                .zipWith(entities.byCode(delegation.entity()), (link, entity) -> {
                    var arguments = about(meeting, to);
                    arguments.put("entity", entity.name().in(to.language()));
                    arguments.put("link", link);
                    return letter(to, "delegation-invitation", arguments);
                })
                .flatMap(mail::send);
    }

    /** Tells those who act for the delegation that a registration was sent back or refused, and why (R2). */
    Mono<Void> verdict(Meeting meeting, Delegation delegation, Participant participant) {
        boolean returned = participant.state() == ParticipantState.RETURNED;
        String template = returned ? "participant-returned" : "participant-refused";
        Participant.Verdict verdict = participant.verdict();
        return Flux.fromIterable(delegation.focalPoints())
                .concatMap(to -> {
                    var arguments = about(meeting, to);
                    arguments.put("participant", participant.displayName());
                    arguments.put(returned ? "note" : "reason", verdict == null ? "" : verdict.reason());
                    arguments.put("url", publicUrl.of(page(delegation)));
                    return mail.send(letter(to, template, arguments));
                })
                .then();
    }

    /** Tells those who act for the delegation that another photo, or none, was refused to an approved person, and why (R2, R7). */
    Mono<Void> photoRefused(Meeting meeting, Delegation delegation, Participant participant, Decision decision) {
        String reason = decision.reason();
        return Flux.fromIterable(delegation.focalPoints())
                .concatMap(to -> {
                    var arguments = about(meeting, to);
                    arguments.put("participant", participant.displayName());
                    arguments.put("reason", reason == null ? "" : reason.strip());
                    arguments.put("url", publicUrl.of(page(delegation)));
                    return mail.send(letter(to, "photo-refused", arguments));
                })
                .then();
    }

    /** Tells those who act for the delegation who heads it from now on, and that the former head is an alternate (R3). */
    Mono<Void> headReplaced(Meeting meeting, Delegation delegation, Participant former, Participant next) {
        return Flux.fromIterable(delegation.focalPoints())
                .concatMap(to -> {
                    var arguments = about(meeting, to);
                    arguments.put("head", next.displayName());
                    arguments.put("former", former.displayName());
                    arguments.put("url", publicUrl.of(page(delegation)));
                    return mail.send(letter(to, "head-replaced", arguments));
                })
                .then();
    }

    private static String page(Delegation delegation) {
        return "/meetings/" + delegation.meeting() + "/delegations/" + delegation.id();
    }

    private static Letter letter(FocalPoint to, String template, Map<String, Object> arguments) {
        return new Letter(to.email(), to.name(), to.language(), template, arguments, List.of(), null);
    }

    private static Map<String, Object> about(Meeting meeting, FocalPoint to) {
        Language language = to.language();
        String venue = meeting.venue().in(language);
        String city = meeting.city().in(language);
        var arguments = new HashMap<String, Object>();
        arguments.put("name", to.name());
        arguments.put("meeting", meeting.title().in(language));
        arguments.put("dates", WrittenDates.days(meeting.firstDay(), meeting.lastDay(), language));
        arguments.put("place", venue.isEmpty() ? city : venue + ", " + city);
        return arguments;
    }
}
