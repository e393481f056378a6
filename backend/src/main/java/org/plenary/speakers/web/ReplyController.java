package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ReplyId;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.speakers.By;
import org.plenary.speakers.WithdrawnSpeakers;
import org.plenary.speakers.Wording;
import org.plenary.speakers.reply.AskingToReply;
import org.plenary.speakers.reply.NewReply;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.reply.ReplyPath;
import org.plenary.speakers.reply.ReplyQueues;
import org.plenary.speakers.reply.ReplyTerms;
import org.plenary.speakers.reply.ReplyTermsDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rights of reply beside a list (L20): asked for by the focal point or the Secretariat, read by all who take part. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/replies")
class ReplyController {

    /**
     * How long replies last.
     *
     * @param first seconds of a delegation's first reply of a day, from 10 to 3600
     * @param second seconds of its second
     */
    record TermsRequest(
            @PositiveOrZero @Max(100_000) long first,
            @PositiveOrZero @Max(100_000) long second) {}

    private final AskingToReply asking;
    private final ReplyQueues queues;
    private final ReplyTermsDesk desk;
    private final Entities entities;
    private final Idempotency idempotency;
    private final WithdrawnSpeakers withdrawn;
    private final Wording wording;
    private final Clock clock;

    ReplyController(
            AskingToReply asking,
            ReplyQueues queues,
            ReplyTermsDesk desk,
            Entities entities,
            Idempotency idempotency,
            WithdrawnSpeakers withdrawn,
            Wording wording,
            Clock clock) {
        this.asking = asking;
        this.queues = queues;
        this.desk = desk;
        this.entities = entities;
        this.idempotency = idempotency;
        this.withdrawn = withdrawn;
        this.wording = wording;
        this.clock = clock;
    }

    /** Asks for the right of reply, at most twice a delegation and day; the same Idempotency-Key again gives the same receipt (L3). */
    @PostMapping
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<ReplyView>> ask(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ReplyRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var wanted = new NewReply(
                meeting, list, request.delegation(), request.day(), request.speech(), request.about(), clock.instant());
        var work = Mono.defer(() -> asking.ask(wanted, By.of(viewer))).map(Reply::id);
        return idempotency
                .once(key, "reply " + list + " " + viewer.id(), request, ReplyId.class, work)
                .flatMap(id -> view(new ReplyPath(meeting, list, id), viewer, language))
                .map(view -> answer(view, HttpStatus.CREATED));
    }

    /** The queue, with what was heard already. */
    @GetMapping
    @AllowSignedIn
    Mono<ResponseEntity<ReplyView.QueueView>> queue(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        var reader = new ReplyView.Reader(meeting, viewer, language, clock.instant());
        return queues.get(meeting, list)
                .zipWith(entities.directory())
                .flatMap(found -> queue(found.getT1(), found.getT2(), reader));
    }

    private Mono<ResponseEntity<ReplyView.QueueView>> queue(
            ReplyQueues.Beside beside, EntityDirectory known, ReplyView.Reader reader) {
        return Flux.fromIterable(beside.queue().waiting())
                .filter(reader::reads)
                .filterWhen(reply -> withdrawn.gone(reply.speech().participant()))
                .map(reply -> wording.replyWithdrawn(reply.entity(), reply.receipt(), known, reader.language()))
                .collectList()
                .map(warnings -> ResponseEntity.ok()
                        .eTag(Etags.of(beside.queue().terms().version()))
                        .body(ReplyView.queue(beside, known, reader, warnings)));
    }

    /** Names another speaker, language or subject, until the reply is called; its day and delegation stay. */
    @PutMapping("/{reply}")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<ReplyView>> restate(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable ReplyId reply,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReplyRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new ReplyPath(meeting, list, reply);
        var change =
                new AskingToReply.Change(request.day(), request.speech(), request.about(), Etags.required(ifMatch));
        return asking.restate(path, change, By.of(viewer))
                .then(Mono.defer(() -> view(path, viewer, language)))
                .map(view -> answer(view, HttpStatus.OK));
    }

    /** Withdraws a reply until it is called: the delegation can ask anew. With If-Match only that version is withdrawn. */
    @PostMapping("/{reply}/withdrawal")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ReplyView> withdraw(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable ReplyId reply,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new ReplyPath(meeting, list, reply);
        Long version = ifMatch == null ? null : Etags.required(ifMatch);
        return asking.withdraw(path, version, By.of(viewer)).then(Mono.defer(() -> view(path, viewer, language)));
    }

    /** Sets how long replies last on this list. */
    @PutMapping("/terms")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ReplyView.QueueView>> terms(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TermsRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var terms = new ReplyTerms(
                Duration.ofSeconds(request.first()), Duration.ofSeconds(request.second()), Etags.required(ifMatch));
        return desk.change(meeting, list, terms, By.of(viewer))
                .then(Mono.defer(() -> queue(meeting, list, viewer, language)));
    }

    private Mono<ReplyView> view(ReplyPath at, Viewer viewer, Language language) {
        var reader = new ReplyView.Reader(at.meeting(), viewer, language, clock.instant());
        return queues.get(at.meeting(), at.list())
                .zipWith(
                        entities.directory(),
                        (beside, known) -> ReplyView.of(beside, beside.queue().require(at.reply()), known, reader));
    }

    private static ResponseEntity<ReplyView> answer(ReplyView view, HttpStatus status) {
        return ResponseEntity.status(status).eTag(Etags.of(view.version())).body(view);
    }
}
