package org.plenary.badges;

/**
 * RFC 4648 base32 without padding: letters and digits only, so that a QR code stays in its dense alphanumeric mode.
 * Every byte sequence has exactly one text: a text with stray bits at its end is no base32.
 */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** The text of these bytes, upper case. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    /** The {@code length} bytes that {@code text} stands for, or an empty array when it is not their one text. */
    static byte[] decode(CharSequence text, int length) {
        byte[] nothing = new byte[0];
        if (text.length() != (length * 8 + 4) / 5) {
            return nothing;
        }
        byte[] bytes = new byte[length];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return nothing;
            }
            buffer = (buffer << 5 | digit) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return (buffer & (1 << bits) - 1) == 0 ? bytes : nothing;
    }

    private static int digit(char letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A';
        }
        return letter >= '2' && letter <= '7' ? letter - '2' + 26 : -1;
    }
}
