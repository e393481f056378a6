package org.plenary.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts private keys for the database with AES-256-GCM, each bound to what it is for, when the host gives a sealing key.
 * Without one they are stored as they are, protected like everything in the database (ADR 50).
 */
public final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final String setting;

    private Sealing(byte[] secret, String setting) {
        this.secret = secret;
        this.setting = setting;
    }

    /**
     * @param configured 32 bytes in base64, or nothing
     * @param setting where it comes from, for what is said when it is wrong
     */
    public static Sealing of(@Nullable String configured, String setting) {
        byte[] secret = configured == null || configured.isBlank()
                ? new byte[0]
                : Base64.getDecoder().decode(configured);
        if (secret.length != 0 && secret.length != 32) {
            throw new IllegalArgumentException(setting + " must be 32 bytes in base64");
        }
        return new Sealing(secret, setting);
    }

    /** Whether keys are sealed from now on. */
    public boolean seals() {
        return secret.length > 0;
    }

    /** The key as it is stored. */
    public byte[] seal(byte[] key, String bound) {
        if (!seals()) {
            return key;
        }
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, key, bound);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** The stored key as it is used. */
    public byte[] open(byte[] stored, boolean sealed, String bound) {
        if (!sealed) {
            return stored;
        }
        if (!seals()) {
            throw new IllegalStateException("keys are sealed: set " + setting);
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] body = Arrays.copyOfRange(stored, NONCE, stored.length);
        return run(Cipher.DECRYPT_MODE, nonce, body, bound);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("keys were sealed with another " + setting, wrongKey);
        }
    }
}
