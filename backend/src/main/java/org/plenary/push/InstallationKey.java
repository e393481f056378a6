package org.plenary.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The key by which push services know this installation (VAPID, RFC 8292). Every subscription names its public half; the private
 * one leaves the server never.
 */
record InstallationKey(byte[] publicKey, byte[] privateKey) {

    /** A token may live a day at most; half of it leaves room for clocks that are wrong. */
    private static final Duration TOKEN = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static InstallationKey random() {
        KeyPair pair = Curve.random();
        return new InstallationKey(
                Curve.encoded((ECPublicKey) pair.getPublic()), Curve.fixed(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    /** The public half as browsers want it. */
    String applicationServerKey() {
        return BASE64.encodeToString(publicKey);
    }

    /** The header {@code Authorization} for that push service. */
    String authorization(URI endpoint, String contact, Instant now) {
        String audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(audience, now.plus(TOKEN).getEpochSecond(), contact);
        String signed = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + text(claims);
        return "vapid t=" + signed + "." + BASE64.encodeToString(signature(signed)) + ", k=" + applicationServerKey();
    }

    private byte[] signature(String signed) {
        try {
            PrivateKey key = Curve.number(privateKey);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
