package org.plenary.speakers.texts;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.plenary.kernel.Problem;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Spool.Spooled;
import org.plenary.platform.Uploads;
import org.plenary.platform.Uploads.Limit;
import org.plenary.platform.Uploads.Upload;
import org.plenary.speakers.texts.content.Content;
import org.plenary.speakers.texts.content.ContentCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes uploads in, no further than the largest allowed, and looks at what they are. */
@Component
class Incoming {

    /** An upload that is whole, and what it is. */
    record Checked(Spooled file, Content content) {}

    private final Uploads uploads;
    private final BlockingWork work;
    private final TextsSettings settings;

    Incoming(Uploads uploads, BlockingWork work, TextsSettings settings) {
        this.uploads = uploads;
        this.work = work;
        this.settings = settings;
    }

    /** What the use of the checked upload gives; the upload is gone once that ends. */
    <T> Mono<T> use(Upload upload, Function<Checked, Mono<T>> use) {
        var limit = new Limit(settings.largest().toBytes(), this::tooLarge);
        return uploads.use(upload, limit, file -> checked(file).flatMap(use));
    }

    private Mono<Checked> checked(Spooled file) {
        return work.call(() -> ContentCheck.of(file.file(), settings.look()))
                .timeout(settings.look().multipliedBy(2))
                .onErrorMap(TimeoutException.class, slow -> tooSlow())
                .map(content -> new Checked(file, content));
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
