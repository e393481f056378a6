package org.plenary.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a notice for one device, so that the push service that carries it reads nothing (RFC 8291, {@code aes128gcm} of RFC
 * 8188 in one record). Short notices are all made equally long: their length says nothing either.
 */
final class SealedNotice {

    /** What a push service has to carry is 4096 bytes in all (RFC 8030, 7.2). */
    private static final int RECORD = 4096;

    private static final int PADDED = 1024;
    private static final int SALT = 16;
    private static final int TAG = 16;
    private static final byte LAST_RECORD = 2;

    private SealedNotice() {}

    /** The body of the request to the push service. */
    static byte[] of(byte[] text, byte[] devicePoint, byte[] deviceSecret) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] padded = Arrays.copyOf(text, Math.max(PADDED, text.length + 1));
        padded[text.length] = LAST_RECORD;
        return of(padded, new Recipient(devicePoint, deviceSecret), Curve.random(), salt);
    }

    /** A device by its two keys. */
    record Recipient(byte[] point, byte[] secret) {}

    /** @param text with its delimiter and padding */
    static byte[] of(byte[] text, Recipient device, KeyPair own, byte[] salt) {
        byte[] ownPoint = Curve.encoded((ECPublicKey) own.getPublic());
        try {
            byte[] shared = shared(own, device.point());
            byte[] info = joined(ascii("WebPush: info\0"), device.point(), ownPoint, new byte[] {1});
            byte[] random = hmac(salt, hmac(hmac(device.secret(), shared), info));
            byte[] key = Arrays.copyOf(hmac(random, ascii("Content-Encoding: aes128gcm\0\1")), 16);
            byte[] nonce = Arrays.copyOf(hmac(random, ascii("Content-Encoding: nonce\0\1")), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            byte[] header = ByteBuffer.allocate(SALT + 5 + Curve.POINT)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) Curve.POINT)
                    .put(ownPoint)
                    .array();
            return joined(header, cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] shared(KeyPair own, byte[] point) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(Curve.point(point), true);
        return agreement.generateSecret();
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
