package org.plenary.speakers.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.ClientAddress;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.live.LiveStream;
import org.plenary.live.OpenStreams;
import org.plenary.speakers.podium.Scenes;
import org.plenary.speakers.screens.ScreenKind;
import org.plenary.speakers.screens.ScreenLinks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a screen shows on which nobody signs in, by the secret of its link. It comes in the body, so that neither logs nor proxies
 * see it; nothing can be changed here.
 */
@RestController
@RequestMapping("/api/v1/screens")
class ScreenController {

    private static final byte[] WITHDRAWN = "event: withdrawn\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII);

    /** The secret behind the {@code #} of the link. */
    record ScreenSecret(@NotBlank @Size(max = 100) String secret) {}

    /**
     * What the screen is for.
     *
     * @param kind clock or room
     * @param zone by whose clock it shows times
     * @param endsAt when the link ends by itself
     */
    record ScreenView(MeetingCode meeting, ListId list, ScreenKind kind, String zone, Instant endsAt) {

        static ScreenView of(ScreenLinks.Opened screen) {
            return new ScreenView(screen.meeting(), screen.list(), screen.kind(), screen.zone(), screen.endsAt());
        }
    }

    private final ScreenLinks links;
    private final Scenes scenes;
    private final PodiumViews views;
    private final PodiumBroadcast broadcast;
    private final LiveStream live;
    private final OpenStreams open;

    ScreenController(
            ScreenLinks links,
            Scenes scenes,
            PodiumViews views,
            PodiumBroadcast broadcast,
            LiveStream live,
            OpenStreams open) {
        this.links = links;
        this.scenes = scenes;
        this.views = views;
        this.broadcast = broadcast;
        this.live = live;
        this.open = open;
    }

    /** What the screen is for. */
    @PostMapping("/read")
    @AllowEveryone
    Mono<ScreenView> read(@Valid @RequestBody ScreenSecret request) {
        return links.open(request.secret()).map(ScreenView::of);
    }

    /** The podium as the room sees it: without who presides, and nothing of a list that is not published. */
    @PostMapping("/podium")
    @AllowEveryone
    Mono<PodiumView> podium(@Valid @RequestBody ScreenSecret request, Language language) {
        return links.open(request.secret())
                .flatMap(screen -> views.of(scenes.committed(screen.meeting(), screen.list()), language))
                .map(PodiumView::inRoom);
    }

    /**
     * The same, live: events {@code podium} and {@code time} as officers get them, and {@code withdrawn} when the link is taken
     * back or over, with which it ends. Otherwise it ends after ten minutes: connect again.
     */
    @AllowEveryone
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = PodiumView.class)))
    @PostMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> live(@Valid @RequestBody ScreenSecret request, Language language, ServerWebExchange exchange) {
        return links.open(request.secret())
                .map(screen -> lines(screen, language))
                .map(lines -> open.counted("podium " + ClientAddress.of(exchange), lines))
                .flatMap(lines -> PodiumLiveController.written(lines, exchange.getResponse()));
    }

    private Flux<byte[]> lines(ScreenLinks.Opened screen, Language language) {
        Flux<byte[]> podium = broadcast.inRoom(screen.meeting(), screen.list(), language);
        Mono<byte[]> end = links.ended(screen).map(over -> WITHDRAWN);
        return live.asLongAsAllowed(Flux.merge(podium, end)).takeUntil(line -> line == WITHDRAWN);
    }
}
