package org.plenary.platform.web;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts {@link EarlyRefusals} right behind the codec of each connection. */
@Component
class EarlyRefusalsInPlace implements NettyServerCustomizer {

    private final ProblemAnswers answers;

    EarlyRefusalsInPlace(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "plenary.earlyRefusals", new EarlyRefusals(answers)));
    }
}
