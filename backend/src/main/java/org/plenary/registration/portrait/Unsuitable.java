package org.plenary.registration.portrait;

import java.util.Locale;
import org.plenary.kernel.Problem;

/** Why a picture is not taken; each says what to do instead. */
final class Unsuitable {

    private Unsuitable() {}

    /** Of another kind than JPEG and PNG. */
    static Problem type(PictureKind kind) {
        return about(Problem.of("registration.photo-type", 400))
                .with("kind", kind.name().toLowerCase(Locale.ROOT));
    }

    /** Empty, cut off, or not what its first bytes say. */
    static Problem damaged() {
        return about(Problem.of("registration.photo-damaged", 400));
    }

    static Problem tooSmall(long width, long height) {
        return about(Problem.of("registration.photo-too-small", 400))
                .with("width", width)
                .with("height", height)
                .with("leastWidth", PortraitCut.LEAST_WIDTH)
                .with("leastHeight", PortraitCut.LEAST_HEIGHT);
    }

    /** So many pixels that unpacking it could harm the server. */
    static Problem tooManyPixels() {
        return about(Problem.of("registration.photo-pixels", 400)).with("most", PortraitCut.MEGAPIXELS);
    }

    private static Problem about(Problem problem) {
        return problem.rule("B1").field("file");
    }
}
