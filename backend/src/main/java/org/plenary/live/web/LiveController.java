package org.plenary.live.web;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.ClientAddress;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.live.LiveStream;
import org.plenary.live.OpenStreams;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** What happens in a meeting, live (WHATWG server-sent events). */
@RestController
class LiveController {

    private final LiveStream stream;
    private final OpenStreams open;

    LiveController(LiveStream stream, OpenStreams open) {
        this.stream = stream;
        this.open = open;
    }

    /**
     * Events named by their topic with {@code {id, topic, subject, at}}, as far as the viewer may learn of them; {@code time}
     * with the server's clock; {@code gap} when everything shown should be read again. It ends after ten minutes: reconnect
     * with {@code Last-Event-ID}, as browsers do by themselves.
     */
    @AllowEveryone
    @GetMapping(path = "/api/v1/meetings/{meeting}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> live(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long after,
            @AuthenticationPrincipal Viewer viewer,
            ServerWebExchange exchange) {
        return open.counted(ClientAddress.of(exchange), stream.of(meeting, viewer, after))
                .map(LiveController::line);
    }

    private static ServerSentEvent<String> line(LiveStream.Told told) {
        var line = ServerSentEvent.builder(told.json()).event(told.name());
        Long id = told.id();
        return (id == null ? line : line.id(id.toString())).build();
    }
}
