package org.plenary.badges;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The private half of a meeting's badge key. It leaves the server never; Ed25519 signs the same claims to the same
 * bytes, so a badge can be printed again without its code having been stored.
 */
final class SigningKey {

    /** Separates badge signatures from all others that such a key could ever make. */
    static final byte[] DOMAIN = "plenary badge code 1\0".getBytes(StandardCharsets.US_ASCII);

    private final Ed25519PrivateKeyParameters key;

    SigningKey(byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed, 0);
    }

    static SigningKey random() {
        byte[] seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(seed);
    }

    BadgeCode sign(BadgeClaims claims) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] message = claims.toBytes();
        signer.update(DOMAIN, 0, DOMAIN.length);
        signer.update(message, 0, message.length);
        return BadgeCode.of(claims, signer.generateSignature());
    }

    VerificationKey verificationKey() {
        return new VerificationKey(key.generatePublicKey().getEncoded());
    }

    /** The 32 secret bytes, for the store alone. */
    byte[] seed() {
        return key.getEncoded();
    }
}
