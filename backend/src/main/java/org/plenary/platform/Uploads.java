package org.plenary.platform;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.Spool.Spooled;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes uploads in: piece by piece into a file of their own, no further than the largest allowed. Whatever happens, a cut line
 * included, the file is gone afterwards.
 */
@Component
public class Uploads {

    /**
     * A body as it arrives.
     *
     * @param announced the length that its sender announces, if any
     */
    public record Upload(Flux<DataBuffer> body, @Nullable Long announced) {}

    /** How many bytes are taken, and what whoever sends more is told. */
    public record Limit(long largest, Supplier<Problem> tooLarge) {

        long check(long size) {
            if (size > largest) {
                throw tooLarge.get();
            }
            return size;
        }
    }

    private final BlockingWork work;

    Uploads(BlockingWork work) {
        this.work = work;
    }

    /** What the use of the whole upload gives; the upload is gone once that ends. */
    public <T> Mono<T> use(Upload upload, Limit limit, Function<Spooled, Mono<T>> use) {
        Long announced = upload.announced();
        if (announced != null && announced > limit.largest()) {
            return Mono.error(limit.tooLarge());
        }
        return Mono.usingWhen(
                work.call(Spool::open),
                spool -> fill(spool, upload.body(), limit).flatMap(use),
                spool -> work.call(spool::remove).then());
    }

    private Mono<Spooled> fill(Spool spool, Flux<DataBuffer> body, Limit limit) {
        return body.map(Uploads::bytes)
                .concatMap(bytes -> work.call(() -> limit.check(spool.append(bytes))), 1)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(work.call(spool::whole));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
