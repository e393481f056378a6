package org.plenary.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.platform.web.ProblemAnswers;
import org.plenary.registration.AccreditationList;
import org.plenary.registration.AccreditationList.Wanted;
import org.plenary.registration.AccreditationService;
import org.plenary.registration.Decision;
import org.plenary.registration.Decisions;
import org.plenary.registration.Decisions.Outcome;
import org.plenary.registration.Decisions.Seen;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantState;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The Secretariat's desk: everybody who wants to come, and the decisions about them (R2, R7). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/participants")
class AccreditationController {

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final String CHANGES = "change-requested";
    private static final String ALLOWED_STATES = Stream.concat(
                    Arrays.stream(ParticipantState.values()).map(WireName::wire), Stream.of(CHANGES))
            .collect(Collectors.joining(", "));

    /** One page; {@code next} is the cursor of the following one. */
    record Listing(List<ParticipantView> items, @Nullable String next) {}

    /** A decision; sending back and refusing need a reason. */
    record DecisionRequest(
            Decision.@NotNull Kind decision,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 40) String rule) {

        Decision by(Viewer viewer) {
            return new Decision(decision, reason, rule, viewer.name());
        }
    }

    /** A person in the version that the officer looked at. */
    record SeenPerson(@NotNull ParticipantId id, @NotNull Long version) {

        Seen seen() {
            return new Seen(id, version);
        }
    }

    /** One decision about many. */
    record DecisionsRequest(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid SeenPerson> participants,
            Decision.@NotNull Kind decision,
            @Nullable @Size(max = 1000) String reason) {}

    /** Somebody about whom was not decided, and the problem that says why. */
    record Undecided(ParticipantId id, Map<String, Object> problem) {}

    /** Somebody whom another officer had approved a moment before, and who that was. */
    record Meanwhile(ParticipantId id, String by) {}

    /** Those about whom was decided, by whom where another officer was faster with the same, and those who stay as they are. */
    record Decided(List<ParticipantView> items, List<Meanwhile> meanwhile, List<Undecided> undecided) {}

    private final AccreditationList list;
    private final AccreditationService service;
    private final Decisions decisions;
    private final ParticipantPages pages;
    private final Idempotency idempotency;
    private final ProblemAnswers problems;

    AccreditationController(
            AccreditationList list,
            AccreditationService service,
            Decisions decisions,
            ParticipantPages pages,
            Idempotency idempotency,
            ProblemAnswers problems) {
        this.list = list;
        this.service = service;
        this.decisions = decisions;
        this.pages = pages;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /**
     * Everybody of the meeting, by passport name.
     *
     * @param state one of the states, or {@code change-requested} for approved people of whom a change waits
     */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<Listing> list(
            @PathVariable MeetingCode meeting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable ParticipantId cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit,
            Language language) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var wanted = new Wanted(stateOf(state), CHANGES.equals(state), searched(q), cursor, size + 1);
        return list.page(meeting, wanted)
                .collectList()
                .flatMap(people -> pages.ofMeeting(meeting, people.subList(0, Math.min(size, people.size())), language)
                        .map(views -> new Listing(
                                views,
                                people.size() > size ? views.get(size - 1).id().toString() : null)));
    }

    /**
     * Decides about a registration, or about the change that waits of an approved person, as it is at the version of If-Match
     * (L22); sent twice with one Idempotency-Key it is done once (L3).
     */
    @PostMapping("/{participant}/decision")
    @Allow(Role.SECRETARIAT)
    Mono<ParticipantView> decide(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        long version = Etags.required(ifMatch);
        Decision decision = request.by(viewer);
        String scope = "decide " + participant + " " + viewer.id();
        Mono<ParticipantView> work = Mono.defer(() -> service.decide(meeting, participant, version, decision, viewer))
                .flatMap(decided -> pages.ofMeeting(meeting, decided, language));
        return idempotency.once(key, scope, request, pages.keptOfMeeting(meeting, language), work);
    }

    /**
     * The same decision about many, each as it is at the version given; who has changed meanwhile stays undecided (L22). Whom
     * another officer has approved meanwhile, and nothing else, counts as approved.
     */
    @PostMapping("/decisions")
    @Allow(Role.SECRETARIAT)
    Mono<Decided> decideAll(
            @PathVariable MeetingCode meeting,
            @Valid @RequestBody DecisionsRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var decision = new Decision(request.decision(), request.reason(), null, viewer.name());
        var people = request.participants().stream().map(SeenPerson::seen).toList();
        return decisions
                .decide(meeting, people, decision, viewer)
                .collectList()
                .flatMap(outcomes -> pages.ofMeeting(meeting, decided(outcomes), language)
                        .map(views -> new Decided(views, meanwhile(outcomes), undecided(outcomes, language))));
    }

    private static List<Participant> decided(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(one -> Stream.ofNullable(one.decided()))
                .toList();
    }

    private static List<Meanwhile> meanwhile(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(one -> Stream.ofNullable(one.meanwhileBy()).map(by -> new Meanwhile(one.id(), by)))
                .toList();
    }

    private List<Undecided> undecided(List<Outcome> outcomes, Language language) {
        return outcomes.stream()
                .flatMap(one -> Stream.ofNullable(one.problem())
                        .map(problem -> new Undecided(one.id(), problems.document(problem, language))))
                .toList();
    }

    private static @Nullable ParticipantState stateOf(@Nullable String state) {
        if (state == null || state.isEmpty() || CHANGES.equals(state)) {
            return null;
        }
        try {
            return WireName.of(ParticipantState.class, state);
        } catch (IllegalArgumentException e) {
            throw Problem.of("request.bad-value", 400)
                    .field("state")
                    .with("kind", "word")
                    .with("allowed", ALLOWED_STATES);
        }
    }

    private static @Nullable String searched(@Nullable String q) {
        String text = q == null ? "" : q.replaceAll("\\p{Cc}", "").strip();
        return text.isEmpty() ? null : text;
    }
}
