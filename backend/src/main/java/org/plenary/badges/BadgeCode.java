package org.plenary.badges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text in a badge's QR code: {@code PLENARY:} and the base32 of 24 bytes of claims and 64 bytes of Ed25519
 * signature, 149 characters, QR version 6 at level M. Reading it never throws and never trusts it: only
 * {@link VerificationKey} says whether the meeting signed it.
 */
public final class BadgeCode {

    private static final String PREFIX = "PLENARY:";
    private static final int SIGNATURE = 64;
    /** Longer texts are other people's codes; nobody needs to look at more of them. */
    private static final int LONGEST = 256;

    private final byte[] bytes;
    private final BadgeClaims claims;

    private BadgeCode(byte[] bytes) {
        this.bytes = bytes;
        this.claims = BadgeClaims.of(bytes);
    }

    static BadgeCode of(BadgeClaims claims, byte[] signature) {
        byte[] bytes = Arrays.copyOf(claims.toBytes(), BadgeClaims.LENGTH + SIGNATURE);
        System.arraycopy(signature, 0, bytes, BadgeClaims.LENGTH, SIGNATURE);
        return new BadgeCode(bytes);
    }

    /** Reads what a camera or a keyboard scanner saw; empty when it is no badge code of a version that we know. */
    public static Optional<BadgeCode> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String tidy = asciiUpperCase(text.trim());
        if (!tidy.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes = Base32.decode(tidy.substring(PREFIX.length()), BadgeClaims.LENGTH + SIGNATURE);
        return bytes.length == 0 || bytes[0] != BadgeClaims.VERSION
                ? Optional.empty()
                : Optional.of(new BadgeCode(bytes));
    }

    /** Only ASCII: in Unicode a dotless i becomes an I, and two texts would be one code. */
    private static String asciiUpperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                upper.setCharAt(i, (char) (letter - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** What it claims, whether true or not. */
    public BadgeClaims claims() {
        return claims;
    }

    /** The text for the QR code. */
    public String text() {
        return PREFIX + Base32.encode(bytes);
    }

    /** SHA-256 of {@link #text()} in hexadecimal: what the server keeps and compares instead of the code. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] signature() {
        return Arrays.copyOfRange(bytes, BadgeClaims.LENGTH, bytes.length);
    }
}
