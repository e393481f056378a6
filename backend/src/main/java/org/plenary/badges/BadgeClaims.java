package org.plenary.badges;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * What a badge code says, in 24 bytes: no name and no other data of the person (P5), so that correcting a name keeps
 * every printed code. {@code registration} is random and stays with the participant; {@code generation} counts the
 * badges printed for it (B2).
 *
 * @param keyId which of the meeting's keys signed it
 * @param meeting the meeting's number in codes, unsigned 32 bits
 * @param category the wire code of the {@link BadgeCategory}
 * @param notBefore whole minutes only
 * @param hours how long it is valid
 */
public record BadgeClaims(
        int keyId,
        long meeting,
        long registration,
        int generation,
        int category,
        Instant notBefore,
        int hours,
        ZoneSet zones) {

    /** The only version that is issued and read. */
    static final int VERSION = 1;

    /** Bytes of the claims. */
    static final int LENGTH = 24;

    public BadgeClaims {
        require(keyId, 0xFF);
        require(meeting, 0xFFFF_FFFFL);
        require(generation, 0xFFFF);
        require(category, 0xFF);
        require(hours, 0xFFFF);
        require(Math.floorDiv(notBefore.getEpochSecond(), 60), 0xFFFF_FFFFL);
        notBefore = Instant.ofEpochSecond(Math.floorDiv(notBefore.getEpochSecond(), 60) * 60);
    }

    private static void require(long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("a claim does not fit into its bytes: " + value);
        }
    }

    /** The first instant at which it is no longer valid. */
    public Instant notAfter() {
        return notBefore.plus(Duration.ofHours(hours));
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) VERSION)
                .put((byte) keyId)
                .putInt((int) meeting)
                .putLong(registration)
                .putShort((short) generation)
                .put((byte) category)
                .putInt((int) (notBefore.getEpochSecond() / 60))
                .putShort((short) hours)
                .put((byte) zones.bits())
                .array();
    }

    /** Reads claims of the known version; any 24 bytes that begin with it are claims. */
    static BadgeClaims of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        return new BadgeClaims(
                buffer.get() & 0xFF,
                buffer.getInt() & 0xFFFF_FFFFL,
                buffer.getLong(),
                buffer.getShort() & 0xFFFF,
                buffer.get() & 0xFF,
                Instant.ofEpochSecond((buffer.getInt() & 0xFFFF_FFFFL) * 60),
                buffer.getShort() & 0xFFFF,
                new ZoneSet(buffer.get() & 0xFF));
    }
}
