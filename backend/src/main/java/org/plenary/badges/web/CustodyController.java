package org.plenary.badges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.custody.Custody;
import org.plenary.badges.custody.Handover;
import org.plenary.badges.custody.Receipts;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who took which badge: one by one at the desk, or in bulk against a custody receipt (B4). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class CustodyController {

    /** To whom, and which badges: up to 500. */
    record HandoverRequest(
            @NotNull @Schema(maxLength = Custody.LONGEST_NAME)
            String receiver,

            @NotEmpty @Size(max = Custody.MOST) List<@NotNull BadgeId> badges) {}

    /** A receipt; the file to print and sign is at {@code pdf}. */
    record HandoverView(UUID id, int number, String receiver, Instant givenAt, String givenBy, String pdf) {

        static HandoverView of(Handover given) {
            return new HandoverView(
                    given.id(),
                    given.number(),
                    given.receiver(),
                    given.givenAt(),
                    given.givenBy(),
                    "/api/v1/meetings/" + given.meeting() + "/handovers/" + given.id() + "/receipt.pdf");
        }
    }

    /** The text of a badge's code, or its serial. */
    record CollectionRequest(@NotNull @Size(max = 600) String code) {}

    /** Receipts, the newest first. */
    record HandoverList(List<HandoverView> items, @Nullable String next) {}

    /** A badge that can be used; with {@code collectedAt} while it is in somebody's hands, by that receipt or the person's own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CollectionView(
            BadgeId badge,
            String serial,
            String displayName,
            @Nullable Instant collectedAt,
            @Nullable Instant returnedAt,
            @Nullable HandoverView handover) {}

    /** The badges of a delegation, by number. */
    record CollectionList(
            List<CollectionView> items, @Nullable String next) {}

    private final CustodyDesk desk;
    private final Custody custody;
    private final Receipts receipts;
    private final Idempotency idempotency;

    CustodyController(CustodyDesk desk, Custody custody, Receipts receipts, Idempotency idempotency) {
        this.desk = desk;
        this.custody = custody;
        this.receipts = receipts;
        this.idempotency = idempotency;
    }

    /** Gives badges to a liaison officer, all or none; one Idempotency-Key does it once (L3). */
    @PostMapping("/handovers")
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<HandoverView> handOver(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody HandoverRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        Mono<HandoverView> work = custody.handOver(meeting, request.receiver(), request.badges(), viewer)
                .map(HandoverView::of);
        return idempotency.once(key, "hand over " + meeting + " " + viewer.id(), request, kept(meeting), work);
    }

    /** A receipt names who took the badges and who gave them out, so it is not kept with the key (P4). */
    private Kept<HandoverView, UUID> kept(MeetingCode meeting) {
        return new Kept<>(
                UUID.class, HandoverView::id, id -> custody.get(meeting, id).map(HandoverView::of));
    }

    /** All custody receipts of the meeting. */
    @GetMapping("/handovers")
    @Allow(Role.SECRETARIAT)
    Mono<HandoverList> handovers(@PathVariable MeetingCode meeting) {
        return custody.ofMeeting(meeting).map(HandoverView::of).collectList().map(all -> new HandoverList(all, null));
    }

    /** The receipt to print and sign, in the reader's language. */
    @GetMapping("/handovers/{handover}/receipt.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> receipt(
            @PathVariable MeetingCode meeting, @PathVariable UUID handover, Language language) {
        return receipts.pdf(meeting, handover, language)
                .map(file -> PdfAnswer.of("receipt-" + meeting + "-" + file.number(), file.content()));
    }

    /** The badges of a delegation that can be used, and in whose hands they are. */
    @GetMapping("/delegations/{delegation}/collection")
    @Allow(Role.SECRETARIAT)
    Mono<CollectionList> collection(@PathVariable MeetingCode meeting, @PathVariable DelegationId delegation) {
        return desk.ofDelegation(meeting, delegation).map(items -> new CollectionList(items, null));
    }

    /** The badge of one person that can be used, and in whose hands it is: of whom no delegation sends, too. */
    @GetMapping("/participants/{participant}/collection")
    @Allow(Role.SECRETARIAT)
    Mono<CollectionList> collectionOfPerson(
            @PathVariable MeetingCode meeting, @PathVariable ParticipantId participant) {
        return desk.ofParticipant(meeting, participant).map(items -> new CollectionList(items, null));
    }

    /**
     * The person took the badge that was scanned at the desk, or whose serial was typed: of anybody, of a delegation or not. Refused
     * with {@code badges.not-ours}, {@code badges.pass-presented}, {@code badges.not-collectable} or
     * {@code badges.collected-already}.
     */
    @PostMapping("/collections")
    @Allow(Role.SECRETARIAT)
    Mono<CollectionView> collectPresented(
            @PathVariable MeetingCode meeting,
            @Valid @RequestBody CollectionRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return desk.collect(meeting, request.code(), viewer);
    }

    /** The person came and took the badge. A secondary pass is in no custody: {@code badges.pass-presented}. */
    @PostMapping("/badges/{badge}/collection")
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> collect(
            @PathVariable MeetingCode meeting, @PathVariable BadgeId badge, @AuthenticationPrincipal Viewer viewer) {
        return desk.collect(meeting, badge, viewer);
    }

    /**
     * A badge that was not given on, or that somebody hands in, is back at the desk. A secondary pass is in no custody:
     * {@code badges.pass-presented}.
     */
    @PostMapping("/badges/{badge}/return")
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(
            @PathVariable MeetingCode meeting, @PathVariable BadgeId badge, @AuthenticationPrincipal Viewer viewer) {
        return desk.takeBack(meeting, badge, viewer);
    }
}
