package org.plenary.platform.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.springframework.http.MediaType;

/**
 * Gives a body to what is refused before the application sees it: bytes that are no HTTP, addresses that are no URI, heads
 * beyond the limit. The server beneath answers those with a bare status (RFC 9110) and nobody would know why.
 */
final class EarlyRefusals extends ChannelDuplexHandler {

    private final ProblemAnswers answers;
    private Language language = Language.EN;
    private boolean headOnly;

    EarlyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            language = ReaderLanguage.accepted(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
            headOnly = HttpMethod.HEAD.equals(request.method());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        Problem problem = !headOnly && message instanceof FullHttpResponse bare && isBare(bare) ? meaning(bare) : null;
        context.write(problem == null ? message : explained((FullHttpResponse) message, problem), promise);
    }

    private static boolean isBare(FullHttpResponse response) {
        return !response.content().isReadable() && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static @Nullable Problem meaning(FullHttpResponse bare) {
        int status = bare.status().code();
        return switch (status) {
            case 400 -> Problem.of("request.address", 400);
            case 413, 414, 431 -> Problem.of("request.too-large", status);
            default -> null;
        };
    }

    private FullHttpResponse explained(FullHttpResponse bare, Problem problem) {
        byte[] body = answers.bytes(problem, language);
        var response = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff");
        ReferenceCountUtil.release(bare);
        return response;
    }
}
