package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BadgeCodeTest {

    private static final SigningKey KEY = SigningKey.random();
    private static final BadgeClaims CLAIMS = new BadgeClaims(
            1, 7, 0x1234_5678_9ABC_DEF0L, 2, 4, Instant.parse("2026-11-23T06:00:00Z"), 72, ZoneSet.of("AC"));

    @Test
    void aCodeIsReadBackAsWhatWasSigned() {
        BadgeCode code = KEY.sign(CLAIMS);

        BadgeCode read = BadgeCode.read(code.text()).orElseThrow();

        assertThat(read.claims()).isEqualTo(CLAIMS);
        assertThat(read.digest()).isEqualTo(code.digest()).hasSize(64);
        assertThat(KEY.verificationKey().signed(read)).isTrue();
        assertThat(code.text()).hasSize(149).matches("PLENARY:[A-Z2-7]+");
    }

    @Test
    void theSameClaimsAreTheSameCode() {
        assertThat(KEY.sign(CLAIMS).text()).isEqualTo(KEY.sign(CLAIMS).text());
        assertThat(new SigningKey(KEY.seed()).sign(CLAIMS).text())
                .isEqualTo(KEY.sign(CLAIMS).text());
    }

    @Test
    void aKeyboardScannerMayAddLineEndsAndLowerCase() {
        String text = KEY.sign(CLAIMS).text();

        assertThat(BadgeCode.read(text.toLowerCase(java.util.Locale.ROOT) + "\r\n")
                        .orElseThrow()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void otherPeoplesCodesAreNoBadgeCodes() {
        for (String other : new String[] {
            "",
            " ",
            "PLENARY:",
            "https://example.org/e/1",
            "BEGIN:VCARD\nN:Doe\nEND:VCARD",
            "PLENARY:" + "A".repeat(141),
            "A".repeat(4096),
            "PLENARY:" + "é".repeat(141),
            KEY.sign(CLAIMS).text() + "A",
            "\u0000".repeat(149)
        }) {
            assertThat(BadgeCode.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void theStrayBitOfTheLastLetterIsNotASecondSpelling() {
        String text = KEY.sign(CLAIMS).text();
        char last = text.charAt(148);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

        String other = text.substring(0, 148) + alphabet.charAt(alphabet.indexOf(last) ^ 1);

        assertThat(BadgeCode.read(other)).isEmpty();
    }

    @Test
    void anotherKeySignsNothingForThisMeeting() {
        assertThat(KEY.verificationKey().signed(SigningKey.random().sign(CLAIMS)))
                .isFalse();
    }

    @Property(tries = 500)
    void allClaimsSurvive(
            @ForAll @IntRange(max = 255) int key,
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long meeting,
            @ForAll long registration,
            @ForAll @IntRange(max = 0xFFFF) int generation,
            @ForAll @IntRange(max = 255) int category,
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long minutes,
            @ForAll @IntRange(max = 0xFFFF) int hours,
            @ForAll @IntRange(max = 255) int zones) {
        BadgeClaims claims = new BadgeClaims(
                key,
                meeting,
                registration,
                generation,
                category,
                Instant.ofEpochSecond(minutes * 60),
                hours,
                new ZoneSet(zones));

        assertThat(BadgeClaims.of(claims.toBytes())).isEqualTo(claims);
    }

    @Property(tries = 500)
    void base32IsOneToOne(@ForAll @Size(max = 40) @ByteRange(min = Byte.MIN_VALUE) byte[] bytes) {
        if (bytes.length > 0) {
            assertThat(Base32.decode(Base32.encode(bytes), bytes.length)).isEqualTo(bytes);
        }
    }
}
