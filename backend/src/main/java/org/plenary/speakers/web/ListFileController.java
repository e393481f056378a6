package org.plenary.speakers.web;

import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.published.Documents;
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

/** Lists to print, for all who take part in the meeting, in the reader's language or the one asked for. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class ListFileController {

    private final Documents documents;

    ListFileController(Documents documents) {
        this.documents = documents;
    }

    /** The provisional list of one revision as PDF (L21). */
    @GetMapping("/publications/{revision:[0-9]+}.pdf")
    @AllowSignedIn
    Mono<ResponseEntity<byte[]>> provisional(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable int revision,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        return documents
                .provisional(meeting, list, revision, language)
                .map(file -> answer("speakers-" + meeting + "-rev" + revision, language, file));
    }

    /** The list as delivered as PDF (L14). */
    @GetMapping("/delivered.pdf")
    @AllowSignedIn
    Mono<ResponseEntity<byte[]>> delivered(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        return documents
                .delivered(meeting, list, language)
                .map(file -> answer("speakers-" + meeting + "-delivered", language, file));
    }

    private static ResponseEntity<byte[]> answer(String name, Language language, byte[] file) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(name + "-" + language.tag() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(file);
    }
}
