package org.plenary.badges.web;

import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeDocuments;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.document.BadgeFile;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The badge as a file, for the Secretariat, the focal point of the delegation, and the person: nobody else (P5). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class BadgeFileController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final BadgeBook book;
    private final BadgeHolders holders;
    private final BadgeDocuments documents;

    BadgeFileController(BadgeBook book, BadgeHolders holders, BadgeDocuments documents) {
        this.book = book;
        this.holders = holders;
        this.documents = documents;
    }

    /** The badge as PDF to print, as PNG or as SVG to show, or its code alone; labels in the reader's language. */
    @GetMapping("/badges/{badge:[0-9a-fA-F-]{36}}.{form:pdf|png|svg|qr[.]svg}")
    @AllowSignedIn
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId badge,
            @PathVariable String form,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        BadgeFile file = BadgeFile.ofEnding(form);
        return book.get(meeting, badge)
                .onErrorMap(unknown -> viewer.isSecretariatOf(meeting) ? unknown : denied())
                .flatMap(found -> holders.of(found.participant())
                        .filter(holder -> mayRead(viewer, found, holder))
                        .switchIfEmpty(Mono.error(BadgeFileController::denied))
                        .flatMap(holder -> documents.draw(found, file, language))
                        .map(content -> answer(found, file, content)));
    }

    /**
     * One badge on a page of that format: {@code a6}, {@code a6-double} (both sides), {@code cr80} (a plastic card),
     * {@code a4-of-4} or {@code a4-of-8} (sheets with marks where they are cut).
     */
    @GetMapping("/badges/{badge}/prints/{format}.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> print(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId badge,
            @PathVariable BadgeFormat format,
            Language language) {
        return book.get(meeting, badge)
                .flatMap(found -> documents
                        .print(found, format, language)
                        .map(file ->
                                PdfAnswer.of("badge-" + meeting + "-" + found.serial() + "-" + format.wire(), file)));
    }

    /** The badges of a delegation that can be used, in the order of their numbers, for its envelope; formats as of one badge. */
    @GetMapping("/delegations/{delegation}/badges/prints/{format}.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> envelope(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable BadgeFormat format,
            Language language) {
        return documents
                .print(meeting, delegation, format, language)
                .map(file -> PdfAnswer.of("badges-" + meeting + "-" + format.wire(), file));
    }

    private static boolean mayRead(Viewer viewer, Badge badge, BadgeHolder holder) {
        DelegationId delegation = badge.delegation();
        return viewer.isSecretariatOf(badge.meeting())
                || delegation != null && viewer.focalPointOf(delegation)
                || viewer.isPerson()
                        && viewer.account().equals(holder.participant().account());
    }

    private static Problem denied() {
        return Problem.of("access.denied", 403);
    }

    private static ResponseEntity<byte[]> answer(Badge badge, BadgeFile form, byte[] content) {
        MediaType type = switch (form) {
            case PDF -> MediaType.APPLICATION_PDF;
            case PNG -> MediaType.IMAGE_PNG;
            case SVG, CODE -> SVG;
        };
        ContentDisposition shown = ContentDisposition.inline()
                .filename(BadgeDocuments.fileName(badge, form))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }
}
