package org.plenary.speakers.texts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SpokenLanguages;
import org.plenary.kernel.TextId;
import org.plenary.speakers.By;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.texts.HandingIn;
import org.plenary.speakers.texts.TextDesk;
import org.plenary.speakers.texts.Texts;
import org.plenary.speakers.texts.TextsSettings;
import org.plenary.speakers.texts.web.TextViews.TextView;
import org.plenary.speakers.texts.web.TextViews.TextsView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** The texts of one statement: handed in by the focal point or the Secretariat, read by whom the embargo admits (L23). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/inscriptions/{inscription}/texts")
class TextController {

    /**
     * Takes a version back.
     *
     * @param reason after the deadline; for the Secretariat only (X3)
     */
    record WithdrawalRequest(@Nullable @Size(max = 500) String reason) {}

    private final HandingIn handingIn;
    private final Texts texts;
    private final TextDesk desk;
    private final TextsSettings settings;
    private final Clock clock;

    TextController(HandingIn handingIn, Texts texts, TextDesk desk, TextsSettings settings, Clock clock) {
        this.handingIn = handingIn;
        this.texts = texts;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hands a text in: the bytes of the file as they are. What it is, is decided by its content; it has no name. */
    @PostMapping
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    Mono<TextView> handIn(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @RequestParam String language,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Viewer viewer,
            ServerHttpRequest request) {
        SpokenLanguages.require("language", language);
        requireBytes(request.getHeaders());
        long announced = request.getHeaders().getContentLength();
        var sent = new HandingIn.Sent(language, key, announced < 0 ? null : announced, request.getBody());
        return handingIn
                .handIn(new InscriptionPath(meeting, list, inscription), sent, By.of(viewer))
                .map(opened -> TextView.of(opened.of(), opened.text()));
    }

    /** The versions, the newest first: all of them to the delegation and the officers, else what stands once delivered. */
    @GetMapping
    @AllowSignedIn
    Mono<TextsView> all(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @AuthenticationPrincipal Viewer viewer) {
        return texts.of(new InscriptionPath(meeting, list, inscription), viewer)
                .map(found -> TextsView.of(found, settings.largest().toBytes(), clock.instant()));
    }

    /** One version. */
    @GetMapping("/{text}")
    @AllowSignedIn
    Mono<TextView> one(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @PathVariable TextId text,
            @AuthenticationPrincipal Viewer viewer) {
        return texts.get(new InscriptionPath(meeting, list, inscription), text, viewer)
                .map(opened -> TextView.of(opened.of(), opened.text()));
    }

    /** Withdraws the version that stands: by the focal point up to the deadline, later by the Secretariat with a reason. */
    @PostMapping("/{text}/withdrawal")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<TextsView> withdraw(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @PathVariable TextId text,
            @Valid @RequestBody WithdrawalRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var by = new By(viewer, request.reason());
        return desk.withdraw(new InscriptionPath(meeting, list, inscription), text, by)
                .map(found -> TextsView.of(found, settings.largest().toBytes(), clock.instant()));
    }

    /** Forms and JSON would be read by others before us; what is sent here is nothing but a file. */
    private static void requireBytes(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        if (!MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(type)) {
            throw new UnsupportedMediaTypeStatusException(type, List.of(MediaType.APPLICATION_OCTET_STREAM));
        }
    }
}
