package org.plenary.speakers.texts;

import java.nio.file.Path;
import org.plenary.kernel.TextId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A shelf for the bytes of texts. Each keeps a text whole or not at all, and gives it out in pieces. */
interface TextBytes {

    /** So much is in memory at once, for one text. */
    int PIECE = 256 * 1024;

    Shelf shelf();

    /** Keeps the bytes of that file, in the caller's transaction; when that fails, nothing of them stays. */
    Mono<Void> keep(TextId text, Path file);

    /** The bytes in their order, each piece read when it is asked for. */
    Flux<byte[]> read(TextId text);

    /** Takes back what was kept in a transaction that failed. */
    Mono<Void> forget(TextId text);
}
