package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The encryption of notices against the example of RFC 8291, appendix A. */
class SealedNoticeTest {

    private static final String PLAIN = "When I grow up, I want to be a watermelon";
    private static final String OWN_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OWN_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String DEVICE =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
                    + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void isThatOfTheExample() {
        var own = new KeyPair(Curve.point(bytes(OWN_PUBLIC)), Curve.number(bytes(OWN_PRIVATE)));
        byte[] text = PLAIN.getBytes(StandardCharsets.UTF_8);
        byte[] delimited = Arrays.copyOf(text, text.length + 1);
        delimited[text.length] = 2;
        var device = new SealedNotice.Recipient(bytes(DEVICE), bytes(SECRET));
        assertThat(SealedNotice.of(delimited, device, own, bytes(SALT))).isEqualTo(bytes(SEALED));
    }

    @Test
    void noTwoAreAlikeAndAllAreEquallyLong() {
        byte[] first = SealedNotice.of(new byte[10], bytes(DEVICE), bytes(SECRET));
        byte[] second = SealedNotice.of(new byte[10], bytes(DEVICE), bytes(SECRET));
        byte[] longer = SealedNotice.of(new byte[900], bytes(DEVICE), bytes(SECRET));
        assertThat(first).isNotEqualTo(second).hasSameSizeAs(longer).hasSizeLessThan(4096);
    }

    @Test
    void aPointBesideTheCurveIsRefused() {
        byte[] beside = bytes(DEVICE);
        beside[64] ^= 1;
        assertThatThrownBy(() -> Curve.point(beside)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.point(new byte[65])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
