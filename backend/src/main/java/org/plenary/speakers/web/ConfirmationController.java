package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.By;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.confirmation.Answer;
import org.plenary.speakers.confirmation.Confirmations;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether speakers confirm that they will speak (L24). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class ConfirmationController {

    /**
     * What is answered.
     *
     * @param answer confirmed or declined
     */
    record AnswerRequest(@NotNull Answer answer) {}

    private final Confirmations confirmations;
    private final Entities entities;

    ConfirmationController(Confirmations confirmations, Entities entities) {
        this.confirmations = confirmations;
        this.entities = entities;
    }

    /** Who has confirmed, declined, or not answered yet. */
    @GetMapping("/confirmations")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<Items<ConfirmationView>> all(@PathVariable MeetingCode meeting, @PathVariable ListId list, Language language) {
        return confirmations
                .ofList(meeting, list)
                .zipWith(
                        entities.directory(),
                        (of, known) -> Items.of(of.floor().inscriptions().stream()
                                .filter(inscription ->
                                        inscription.turn().state().pending())
                                .map(inscription ->
                                        ConfirmationView.of(inscription, of.of(inscription), known, language))
                                .toList()));
    }

    /** Whether the speaker of one inscription has answered. */
    @GetMapping("/inscriptions/{inscription}/confirmation")
    @AllowSignedIn
    Mono<ConfirmationView> one(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return view(
                confirmations.get(new InscriptionPath(meeting, list, inscription), By.of(viewer)),
                inscription,
                language);
    }

    /** Confirms or declines: the speaker, the focal point, or the Secretariat for either; changed until the speaker is called. */
    @PostMapping("/inscriptions/{inscription}/confirmation")
    @AllowSignedIn
    Mono<ConfirmationView> answer(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @Valid @RequestBody AnswerRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new InscriptionPath(meeting, list, inscription);
        return view(confirmations.answer(path, request.answer(), By.of(viewer)), inscription, language);
    }

    private Mono<ConfirmationView> view(Mono<Confirmations.OfList> list, InscriptionId id, Language language) {
        return list.zipWith(entities.directory(), (of, known) -> {
            var inscription = of.floor().require(id);
            return ConfirmationView.of(inscription, of.of(inscription), known, language);
        });
    }
}
