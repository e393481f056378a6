package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;

class KeySealTest {

    private static final MeetingCode MEETING = MeetingCode.of("berlin-2018");
    private static final String SEALING_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static KeySeal seal(@Nullable String key) {
        return new KeySeal(new BadgesSettings(Duration.ofHours(48), Duration.ofHours(6), Duration.ofDays(7), key));
    }

    @Test
    void whatIsSealedOpensWithTheSameKeyForTheSameMeetingOnly() {
        byte[] seed = SigningKey.random().seed();
        byte[] sealed = seal(SEALING_KEY).seal(seed, MEETING, 1);

        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(seed));
        assertThat(seal(SEALING_KEY).open(sealed, true, MEETING, 1)).isEqualTo(seed);
        assertThatThrownBy(() -> seal(SEALING_KEY).open(sealed, true, MEETING, 2))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal(null).open(sealed, true, MEETING, 1)).hasMessageContaining("sealing-key");
    }

    @Test
    void withoutASealingKeyNothingIsSealedAndAWrongOneIsRefused() {
        byte[] seed = SigningKey.random().seed();

        assertThat(seal(null).seals()).isFalse();
        assertThat(seal("").open(seal(null).seal(seed, MEETING, 1), false, MEETING, 1))
                .isEqualTo(seed);
        assertThatThrownBy(() -> seal("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }
}
