package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.plenary.kernel.Problem;

/** Says what a file is, or why it is not taken; blocks while it looks. */
public final class ContentCheck {

    /** Under this name Office keeps a document that a password protects. */
    private static final String LOCKED = "EncryptedPackage";

    private ContentCheck() {}

    /**
     * @param time after which nothing more is counted, and nothing more unpacked
     * @throws Problem one of {@code speakers.text-*} when it is not taken
     */
    public static Content of(Path file, Duration time) {
        return of(file, new Budget(time));
    }

    static Content of(Path file, Budget budget) {
        try {
            return look(file, budget);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw e instanceof Problem problem ? problem : Refused.damaged();
        }
    }

    private static Content look(Path file, Budget budget) throws IOException {
        Bytes bytes = Bytes.of(file, budget);
        if (bytes.size() == 0) {
            throw Refused.empty();
        }
        return switch (Form.of(bytes)) {
            case PDF -> PdfText.of(bytes, budget);
            case ZIP -> WordText.of(file, bytes, budget);
            case COMPOUND -> throw bytes.find(LOCKED, UTF_16LE, 0) < 0 ? Refused.type() : Refused.encrypted();
            case EXECUTABLE -> throw Refused.executable();
            case MARKUP -> throw Refused.type();
            case OTHER -> PlainText.of(file, bytes);
        };
    }
}
