package org.plenary.speakers.texts.content;

import org.plenary.kernel.Problem;

/** Why a file is not taken; each says what to do instead. */
final class Refused {

    private Refused() {}

    /** Of another kind than a PDF, a Word document or plain text. */
    static Problem type() {
        return about(Problem.of("speakers.text-type", 400));
    }

    static Problem empty() {
        return about(Problem.of("speakers.text-empty", 400));
    }

    /** A program under whatever name. */
    static Problem executable() {
        return about(Problem.of("speakers.text-executable", 400));
    }

    /** Macros, scripts, enclosed files, templates from elsewhere. */
    static Problem active() {
        return about(Problem.of("speakers.text-active", 400));
    }

    static Problem encrypted() {
        return about(Problem.of("speakers.text-protected", 400));
    }

    /** Small as a file and huge when it is opened. */
    static Problem unfolds() {
        return about(Problem.of("speakers.text-unfolds", 400));
    }

    static Problem damaged() {
        return about(Problem.of("speakers.text-damaged", 400));
    }

    /** Plain text with what nobody can read out. */
    static Problem characters() {
        return about(Problem.of("speakers.text-characters", 400));
    }

    private static Problem about(Problem problem) {
        return problem.rule("L23").field("file");
    }
}
