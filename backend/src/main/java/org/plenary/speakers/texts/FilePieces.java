package org.plenary.speakers.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.platform.BlockingWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a file piece by piece, each on a thread that may wait and only when it is asked for. */
@Component
class FilePieces {

    static final byte[] NONE = {};

    private final BlockingWork work;

    FilePieces(BlockingWork work) {
        this.work = work;
    }

    /** From 0 on. Hidden, since whoever stops early would else discard two thousand million numbers one by one. */
    static Flux<Integer> numbers() {
        return Flux.range(0, Integer.MAX_VALUE).hide();
    }

    Flux<byte[]> of(Path file) {
        return Flux.usingWhen(work.call(() -> Files.newInputStream(file)), this::read, this::close);
    }

    private Flux<byte[]> read(InputStream open) {
        return numbers()
                .concatMap(piece -> work.call(() -> open.readNBytes(TextBytes.PIECE)), 1)
                .takeWhile(bytes -> bytes.length > 0);
    }

    private Mono<Void> close(InputStream open) {
        return work.call(() -> closed(open)).then();
    }

    private static boolean closed(InputStream open) throws IOException {
        open.close();
        return true;
    }
}
