package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Half a million spoilt codes: the reader takes what the rules call a code, in its one spelling, and never throws. */
class BadgeCodeFuzzTest {

    /** The rules once more, as a pattern: version 1 in the first two letters, no stray bit in the last. */
    private static final Pattern CODE = Pattern.compile(
            "[\\x00-\\x20]*+(PLENARY:A[E-H][A-Z2-7]{138}[ACEGIKMOQSUWY246])[\\x00-\\x20]*+", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 149;
    private static final int LONGEST = 256;

    @Test
    void readsCodesInTheirOneSpellingAndNothingElse() {
        System.out.printf("codes read: %d, seed %d%n", CodeMutations.COUNT, CodeMutations.SEED);
        CodeMutations mutations = new CodeMutations(CodeMutations.SEED);
        int codes = 0;
        for (int i = 0; i < CodeMutations.COUNT; i++) {
            String text = mutations.next();
            Optional<BadgeCode> read = read(text);
            String canonical = canonical(text);
            if (!read.map(BadgeCode::text).orElse("").equals(canonical)) {
                throw new AssertionError(escaped(text) + " reads as " + read.map(BadgeCode::text));
            }
            if (read.isPresent() && codes++ % 16 == 0) {
                readsAgain(read.get());
            }
        }
        assertThat(codes).as("so many must pass the reader").isBetween(CodeMutations.COUNT / 5, CodeMutations.COUNT);
    }

    private static Optional<BadgeCode> read(String text) {
        try {
            return BadgeCode.read(text);
        } catch (RuntimeException e) {
            throw new AssertionError(escaped(text), e);
        }
    }

    private static String canonical(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return "";
        }
        var code = CODE.matcher(text);
        return code.matches() ? code.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private static void readsAgain(BadgeCode code) {
        assertThat(BadgeCode.of(code.claims(), code.signature()).text()).isEqualTo(code.text());
        assertThat(BadgeCode.read(code.text()).orElseThrow().claims()).isEqualTo(code.claims());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(
                        c > 0x20 && c < 0x7F ? (char) c : "\\u" + HexFormat.of().toHexDigits((char) c)));
        return escaped.toString();
    }

    @Test
    void readsTheSharedSampleAsTheScannerDoes() {
        CodeMutations mutations = CodeMutations.shared();
        var texts = new CodeMutations.Digest();
        var readings = new CodeMutations.Digest();
        for (int i = 0; i < CodeMutations.sample(); i++) {
            String text = mutations.next();
            texts.add(text);
            readings.add(BadgeCode.read(text).map(BadgeCodeFuzzTest::line).orElse("-"));
        }
        assertThat(texts).hasToString(CodeMutations.expected("texts"));
        assertThat(readings).hasToString(CodeMutations.expected("readings"));
    }

    private static String line(BadgeCode code) {
        BadgeClaims claims = code.claims();
        return String.join(
                " ",
                code.text(),
                Integer.toString(claims.keyId()),
                Long.toString(claims.meeting()),
                HexFormat.of().toHexDigits(claims.registration()),
                Integer.toString(claims.generation()),
                Integer.toString(claims.category()),
                Long.toString(claims.notBefore().toEpochMilli()),
                Long.toString(claims.notAfter().toEpochMilli()),
                claims.zones().letters());
    }

    /** With such a key everybody's signature would be good. */
    @Test
    void aPointOfSmallOrderIsNoKey() {
        assertThat(ForgedCodes.smallPoints())
                .hasSize(14)
                .allSatisfy(point -> assertThatThrownBy(() -> new VerificationKey(point))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
