package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.plenary.kernel.Problem;
import org.plenary.speakers.texts.content.Content.Count;

/** Whatever bytes come: a kind, or a problem of ours; never anything else, and never a program. */
class ContentProperties {

    @Property(tries = 300)
    void anyBytesAreJudged(@ForAll @Size(max = 2000) byte[] file) throws IOException {
        assertThat(kind(file))
                .isIn(
                        "pdf",
                        "docx",
                        "txt",
                        "speakers.text-type",
                        "speakers.text-empty",
                        "speakers.text-characters",
                        "speakers.text-damaged",
                        "speakers.text-executable");
    }

    @Property(tries = 200)
    void noProgramIsTakenWhateverFollows(@ForAll @Size(max = 500) byte[] rest, @ForAll @IntRange(max = 3) int which)
            throws IOException {
        String opening = new String[] {"MZ\u0090\u0000", "\u007FELF", "#!", "\u00CA\u00FE\u00BA\u00BE"}[which];
        assertThat(kind(FileSamples.joined(FileSamples.bytes(opening), rest))).isEqualTo("speakers.text-executable");
    }

    /** One byte changed, or the end cut off: still whole, or refused; nothing but a problem comes out. */
    @Property(tries = 150)
    void aDamagedFileIsJudged(@ForAll boolean word, @ForAll int where, @ForAll byte value, @ForAll boolean cut)
            throws IOException {
        byte[] whole = word ? FileSamples.docx("Excellencies") : FileSamples.pdf("Excellencies");
        int at = Math.floorMod(where, whole.length);
        byte[] damaged = cut ? java.util.Arrays.copyOf(whole, at) : whole.clone();
        if (!cut) {
            damaged[at] = value;
        }
        assertThat(kind(damaged)).matches("pdf|docx|txt|speakers\\.text-[a-z]+");
    }

    @Property(tries = 300)
    void plainWordsAreCountedInEveryForm(
            @ForAll @Size(min = 1, max = 40) java.util.List<@AlphaChars @NotBlank String> words) throws IOException {
        String text = String.join(" ", words);
        var expected =
                new Count(words.size(), words.stream().mapToInt(String::length).sum());
        assertThat(content(text.getBytes(UTF_8)).count()).isEqualTo(expected);
        assertThat(content(FileSamples.docx(words.toArray(String[]::new))).count())
                .isEqualTo(expected);
    }

    private static String kind(byte[] file) throws IOException {
        try {
            return content(file).kind().wire();
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static Content content(byte[] file) throws IOException {
        Path path = Files.createTempFile("content-", ".sample");
        try {
            Files.write(path, file);
            return ContentCheck.of(path, Duration.ofSeconds(20));
        } finally {
            Files.delete(path);
        }
    }
}
