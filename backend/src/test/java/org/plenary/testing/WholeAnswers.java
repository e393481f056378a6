package org.plenary.testing;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes each answer whole off the connection. A test that looks at the status only would else leave the rest in buffers that
 * nobody gives back, and Netty complains of a leak. A stream of events is left to whoever reads it.
 */
final class WholeAnswers {

    private WholeAnswers() {}

    static Mono<ClientResponse> exchange(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request).flatMap(WholeAnswers::whole);
    }

    private static Mono<ClientResponse> whole(ClientResponse answer) {
        boolean stream = answer.headers()
                .contentType()
                .filter(MediaType.TEXT_EVENT_STREAM::isCompatibleWith)
                .isPresent();
        return stream
                ? Mono.just(answer)
                : DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
                        .map(WholeAnswers::taken)
                        .map(bytes -> with(answer, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes))))
                        .switchIfEmpty(Mono.fromSupplier(() -> with(answer, Flux.empty())));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ClientResponse with(ClientResponse answer, Flux<DataBuffer> body) {
        return answer.mutate().body(read -> body).build();
    }
}
