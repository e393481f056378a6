package org.plenary.speakers.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.ClientAddress;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.live.LiveStream;
import org.plenary.live.OpenStreams;
import org.plenary.speakers.podium.Scenes;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The podium of a list, live: for the clock, the screen in the room, the officers and the speakers (L25). */
@RestController
class PodiumLiveController {

    private final Scenes scenes;
    private final PodiumBroadcast broadcast;
    private final LiveStream live;
    private final OpenStreams open;

    PodiumLiveController(Scenes scenes, PodiumBroadcast broadcast, LiveStream live, OpenStreams open) {
        this.scenes = scenes;
        this.broadcast = broadcast;
        this.live = live;
        this.open = open;
    }

    /**
     * Events {@code podium} with the whole podium, at once and after each change; {@code time} with the server's clock. It ends
     * after ten minutes: reconnect, as browsers do by themselves; the first event says all that there is.
     */
    @AllowSignedIn
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = PodiumView.class)))
    @GetMapping(
            path = "/api/v1/meetings/{meeting}/lists/{list}/podium/live",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> live(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language,
            ServerWebExchange exchange) {
        PublicationController.requireTakesPart(meeting, viewer);
        Flux<byte[]> lines = live.asLongAsAllowed(broadcast.of(meeting, list, viewer, language));
        return scenes.require(meeting, list)
                .then(written(open.counted("podium " + ClientAddress.of(exchange), lines), exchange.getResponse()));
    }

    /** Each line leaves at once; the bytes are those of all watchers. */
    static Mono<Void> written(Flux<byte[]> lines, ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        return response.writeAndFlushWith(
                lines.map(bytes -> Flux.just(response.bufferFactory().wrap(bytes))));
    }
}
