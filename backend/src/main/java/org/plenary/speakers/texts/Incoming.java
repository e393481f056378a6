package org.plenary.speakers.texts;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.BlockingWork;
import org.plenary.speakers.texts.Spool.Spooled;
import org.plenary.speakers.texts.content.Content;
import org.plenary.speakers.texts.content.ContentCheck;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes uploads in: piece by piece into a file of their own, no further than the largest allowed, then a look at what they are.
 * Whatever happens, a cut line included, the file is gone afterwards.
 */
@Component
class Incoming {

    /** A body as it arrives, with the length that its sender announces, if any. */
    record Upload(Flux<DataBuffer> body, @Nullable Long announced) {}

    /** An upload that is whole, and what it is. */
    record Checked(Spooled file, Content content) {}

    private final BlockingWork work;
    private final TextsSettings settings;

    Incoming(BlockingWork work, TextsSettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /** What the use of the checked upload gives; the upload is gone once that ends. */
    <T> Mono<T> use(Upload upload, Function<Checked, Mono<T>> use) {
        Long announced = upload.announced();
        if (announced != null && announced > largest()) {
            return Mono.error(tooLarge());
        }
        return Mono.usingWhen(
                work.call(Spool::open),
                spool -> fill(spool, upload.body()).flatMap(this::checked).flatMap(use),
                spool -> work.call(spool::remove).then());
    }

    private Mono<Spooled> fill(Spool spool, Flux<DataBuffer> body) {
        return body.map(Incoming::bytes)
                .concatMap(bytes -> work.call(() -> withinLimit(spool.append(bytes))), 1)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(work.call(spool::whole));
    }

    private Mono<Checked> checked(Spooled file) {
        return work.call(() -> ContentCheck.of(file.file(), settings.look()))
                .timeout(settings.look().multipliedBy(2))
                .onErrorMap(TimeoutException.class, slow -> tooSlow())
                .map(content -> new Checked(file, content));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private long withinLimit(long size) {
        if (size > largest()) {
            throw tooLarge();
        }
        return size;
    }

    private long largest() {
        return settings.largest().toBytes();
    }

    private Problem tooLarge() {
        return Problem.of("speakers.text-too-large", 413)
                .rule("L23")
                .field("file")
                .with("most", settings.largest().toMegabytes());
    }

    private static Problem tooSlow() {
        return Problem.of("speakers.text-damaged", 400).rule("L23").field("file");
    }
}
