package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.plenary.platform.Sealing;

/** What push services know the installation by (RFC 8292). */
class InstallationKeyTest {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    @Test
    void signsForOnePushServiceAndHalfADay() throws GeneralSecurityException {
        InstallationKey key = InstallationKey.random();
        Instant now = Instant.parse("2026-11-29T09:00:00Z");
        String header = key.authorization(
                URI.create("https://updates.push.services.mozilla.com/wpush/v2/secret"), "mailto:a@example.org", now);

        assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.applicationServerKey());
        String[] token =
                header.substring("vapid t=".length(), header.indexOf(',')).split("\\.");
        assertThat(new String(BASE64.decode(token[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(new String(BASE64.decode(token[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"aud\":\"https://updates.push.services.mozilla.com\",\"exp\":"
                        + (now.getEpochSecond() + 43_200) + ",\"sub\":\"mailto:a@example.org\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.point(BASE64.decode(key.applicationServerKey())));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(BASE64.decode(token[2]))).isTrue();
    }

    @Test
    void sealedItIsOfUseOnlyWithTheSealingKey() {
        byte[] key = InstallationKey.random().privateKey();
        Sealing sealing = Sealing.of(Base64.getEncoder().encodeToString(new byte[32]), "plenary.push.sealing-key");
        byte[] sealed = sealing.seal(key, "push");
        assertThat(sealed).hasSize(12 + 32 + 16);
        assertThat(sealing.open(sealed, true, "push")).isEqualTo(key);
    }
}
