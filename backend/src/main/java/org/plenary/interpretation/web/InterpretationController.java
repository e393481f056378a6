package org.plenary.interpretation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.interpretation.Interpretation;
import org.plenary.interpretation.LanguageRequest;
import org.plenary.interpretation.Provided;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What delegations ask for, session by session, and what the Secretariat provides. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class InterpretationController {

    /** The languages that a delegation will speak and listen to. */
    record Wish(
            @NotNull @Size(max = 6) List<@NotNull @Size(min = 2, max = 20) String> speaks,
            @NotNull @Size(max = 12) List<@NotNull @Size(min = 2, max = 20) String> listens) {}

    /** The languages provided. */
    record Provision(@NotNull @Size(max = 12) List<@NotNull @Size(min = 2, max = 20) String> languages) {}

    /**
     * One request.
     *
     * @param late asked for after the deadline: subject to availability (I8)
     * @param version to name with the next change (L22)
     */
    record RequestView(SessionId session, List<String> speaks, List<String> listens, boolean late, long version) {

        static RequestView of(LanguageRequest request) {
            return new RequestView(
                    request.session(), request.speaks(), request.listens(), request.late(), request.version());
        }
    }

    /** The languages provided, with the version to name with the next decision (L22). */
    record ProvisionView(List<String> languages, long version) {}

    /** What the Secretariat decided to provide in one session; no language means that there is no interpretation. */
    record DecidedView(SessionId session, List<String> languages) {

        static DecidedView of(Provided decided) {
            return new DecidedView(decided.session(), decided.languages());
        }
    }

    /**
     * All requests of a delegation; all of them fit on one page.
     *
     * @param provided beside them what the Secretariat provides (I6); a session that is not named is not decided yet
     */
    record Requests(
            List<RequestView> items,
            List<DecidedView> provided,
            @Nullable String next) {}

    private final Interpretation interpretation;
    private final Clock clock;

    InterpretationController(Interpretation interpretation, Clock clock) {
        this.interpretation = interpretation;
        this.clock = clock;
    }

    /** What the delegation asked for, and what is provided. */
    @GetMapping("/delegations/{delegation}/interpretation")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT, Role.INTERPRETATION_OFFICER})
    Mono<Requests> ofDelegation(@PathVariable MeetingCode meeting, @PathVariable DelegationId delegation) {
        var asked = interpretation.ofDelegation(meeting, delegation).map(RequestView::of);
        var decided = interpretation.decided(meeting, delegation).map(DecidedView::of);
        return Mono.zip(asked.collectList(), decided.collectList())
                .map(both -> new Requests(both.getT1(), both.getT2(), null));
    }

    /** Asks for languages in one session, at the version of If-Match, 0 for the first time (L22); the same again changes nothing. */
    @PutMapping("/delegations/{delegation}/interpretation/{session}")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<RequestView>> ask(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable SessionId session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Wish wish,
            @AuthenticationPrincipal Viewer viewer) {
        long version = Etags.required(ifMatch);
        var wanted = new LanguageRequest(
                meeting, delegation, session, wish.speaks(), wish.listens(), false, clock.instant(), version);
        return interpretation
                .ask(wanted, viewer)
                .map(RequestView::of)
                .map(view -> ResponseEntity.ok().eTag(Etags.of(view.version())).body(view));
    }

    /** The demand of all delegations as a matrix of session and language. */
    @GetMapping("/interpretation/demand")
    @Allow({Role.SECRETARIAT, Role.INTERPRETATION_OFFICER})
    Mono<DemandView> demand(@PathVariable MeetingCode meeting) {
        return interpretation.demand(meeting).map(DemandView::of);
    }

    /** Decides which languages are provided in a session, at the version of If-Match, which the demand names (L22). */
    @PutMapping("/sessions/{session}/interpretation")
    @Allow({Role.SECRETARIAT, Role.INTERPRETATION_OFFICER})
    Mono<ResponseEntity<ProvisionView>> provide(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Provision provision,
            @AuthenticationPrincipal Viewer viewer) {
        var wanted = new Provided(session, provision.languages(), Etags.required(ifMatch));
        return interpretation
                .provide(meeting, wanted, viewer)
                .map(decided -> ResponseEntity.ok()
                        .eTag(Etags.of(decided.version()))
                        .body(new ProvisionView(decided.languages(), decided.version())));
    }
}
