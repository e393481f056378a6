package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two million spoilt codes: the reader takes what the rules call a code, in its one spelling, never throws, and nobody signed them. */
class BadgeCodeFuzzTest {

    /** The rules once more, as a pattern: version 1 in the first two letters, no stray bit in the last. */
    private static final Pattern CODE = Pattern.compile(
            "[\\x00-\\x20]*+(PLENARY:A[E-H][A-Z2-7]{138}[ACEGIKMOQSUWY246])[\\x00-\\x20]*+", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 149;
    private static final int LONGEST = 256;

    /** So many texts from one seed, and the next seed for the next: two cores share the work. */
    private static final int CHUNK = 50_000;

    /** Checking a signature costs as much as reading fifty codes. */
    private static final int CHECKED = 16;

    private static final Map<Integer, VerificationKey> KEYS = CodeMutations.keys();
    private static final Set<String> WHOLE = CodeMutations.whole();

    /** What became of the texts. */
    private static final class Tally {

        private final Map<CodeMutations.Kind, Long> kinds = new EnumMap<>(CodeMutations.Kind.class);
        private long texts;
        private long codes;
        private long spoilt;
        private long signatures;

        Tally with(Tally other) {
            other.kinds.forEach((kind, times) -> kinds.merge(kind, times, Long::sum));
            texts += other.texts;
            codes += other.codes;
            spoilt += other.spoilt;
            signatures += other.signatures;
            return this;
        }
    }

    @Test
    void readsCodesInTheirOneSpellingAndNothingElse() {
        Tally all = IntStream.range(0, Math.max(1, CodeMutations.COUNT / CHUNK))
                .parallel()
                .mapToObj(chunk -> reads(CodeMutations.SEED + chunk))
                .reduce(Tally::with)
                .orElseThrow();

        System.out.printf(
                "spoilt codes: %,d texts read from seed %d on; %,d read as codes, %,d of them as others than they were,"
                        + " %,d signatures checked, none good%n",
                all.texts, CodeMutations.SEED, all.codes, all.spoilt, all.signatures);
        all.kinds.forEach((kind, times) -> System.out.printf(
                "  %-18s %,11d%n", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), times));
        assertThat(all.kinds).containsOnlyKeys(CodeMutations.Kind.values());
        assertThat(all.kinds.values()).as("every kind often").allMatch(times -> times > all.texts / 50);
        assertThat(all.codes).as("so many must pass the reader").isBetween(all.texts / 5, all.texts);
        assertThat(all.signatures).as("so many must come to the signature").isGreaterThan(all.texts / 500);
    }

    private static Tally reads(int seed) {
        CodeMutations mutations = new CodeMutations(seed);
        Tally tally = new Tally();
        for (int i = 0; i < CHUNK; i++) {
            String text = mutations.next();
            Optional<BadgeCode> read = read(text);
            String canonical = canonical(text);
            if (!read.map(BadgeCode::text).orElse("").equals(canonical)) {
                throw new AssertionError(escaped(text) + " reads as " + read.map(BadgeCode::text));
            }
            if (read.isPresent() && tally.codes++ % 16 == 0) {
                readsAgain(read.get());
            }
            if (read.isPresent() && !WHOLE.contains(canonical) && tally.spoilt++ % CHECKED == 0) {
                tally.signatures += signedByNobody(read.get());
            }
        }
        tally.texts = CHUNK;
        tally.kinds.putAll(mutations.made());
        return tally;
    }

    /** How many signatures it took to know: none when the meeting has no such key. */
    private static int signedByNobody(BadgeCode code) {
        VerificationKey key = KEYS.get(code.claims().keyId());
        if (key != null && key.signed(code)) {
            throw new AssertionError("signed by nobody: " + code.text());
        }
        return key == null ? 0 : 1;
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
