package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.Act;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Lists;
import org.plenary.speakers.Podium;
import org.plenary.speakers.PodiumAct;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The podium of a list: the presiding officer acts, all who take part look on. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/podium")
class PodiumController {

    /**
     * What the presiding officer does.
     *
     * @param act call, start, end, absent or take-back
     * @param version of the podium as the officer saw it (L22)
     * @param reason why another than the next speaker is called (X3)
     */
    record ActRequest(
            @NotBlank @Size(max = 20) String act,
            @NotNull InscriptionId inscription,
            @NotNull Long version,
            @Nullable @Size(max = 500) String reason) {

        PodiumAct podiumAct() {
            return new PodiumAct(Act.of(act), inscription, version);
        }
    }

    private final Lists lists;
    private final Podium podium;
    private final Entities entities;
    private final Clock clock;

    PodiumController(Lists lists, Podium podium, Entities entities, Clock clock) {
        this.lists = lists;
        this.podium = podium;
        this.entities = entities;
        this.clock = clock;
    }

    /** Calls a speaker or takes the call back, starts or ends a statement, or notes an absence. */
    @PostMapping
    @Allow({Role.PROTOCOL_OFFICER, Role.SECRETARIAT})
    Mono<PodiumView> act(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody ActRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return view(podium.act(meeting, list, request.podiumAct(), new By(viewer, request.reason())), language);
    }

    /** Who speaks, who comes next, how many remain. */
    @GetMapping
    @AllowSignedIn
    Mono<PodiumView> podium(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        return view(lists.get(meeting, list), language);
    }

    private Mono<PodiumView> view(Mono<Floor> floor, Language language) {
        return floor.zipWith(
                entities.directory(), (of, directory) -> PodiumView.of(of, clock.instant(), directory, language));
    }
}
