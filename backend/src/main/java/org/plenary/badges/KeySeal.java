package org.plenary.badges;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;

/**
 * Encrypts signing keys for the database with AES-256-GCM, bound to meeting and key id, when {@code
 * plenary.badges.sealing-key} is set. Without it they are stored as they are, protected like everything in the database.
 */
@Component
class KeySeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;

    KeySeal(BadgesSettings settings) {
        String configured = settings.sealingKey();
        secret = configured == null || configured.isBlank()
                ? new byte[0]
                : Base64.getDecoder().decode(configured);
        if (secret.length != 0 && secret.length != 32) {
            throw new IllegalArgumentException("plenary.badges.sealing-key must be 32 bytes in base64");
        }
    }

    /** Whether keys are sealed from now on. */
    boolean seals() {
        return secret.length > 0;
    }

    byte[] seal(byte[] seed, MeetingCode meeting, int keyId) {
        if (!seals()) {
            return seed;
        }
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, seed, meeting, keyId);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] stored, boolean sealed, MeetingCode meeting, int keyId) {
        if (!sealed) {
            return stored;
        }
        if (!seals()) {
            throw new IllegalStateException("the badge keys are sealed: set plenary.badges.sealing-key");
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] body = Arrays.copyOfRange(stored, NONCE, stored.length);
        return run(Cipher.DECRYPT_MODE, nonce, body, meeting, keyId);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, MeetingCode meeting, int keyId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((meeting + " " + keyId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("the badge keys were sealed with another key", wrongKey);
        }
    }
}
