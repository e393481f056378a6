package org.plenary.badges;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes that differ from a signed one as somebody who knows Ed25519 well would have them differ. */
public final class ForgedCodes {

    private static final int HALF = 32;

    /** The order of the group: S and S + L are the same to a verifier that does not look. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger TOP = BigInteger.TWO.pow(255);
    private static final BigInteger FIELD = TOP.subtract(BigInteger.valueOf(19));

    private ForgedCodes() {}

    /** The points of small order in all their spellings, among them those beyond the field and with a sign of zero. */
    public static List<byte[]> smallPoints() {
        BigInteger eighth = new BigInteger(
                1,
                reversed(HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")));
        return Stream.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        FIELD.subtract(BigInteger.ONE),
                        FIELD,
                        FIELD.add(BigInteger.ONE),
                        eighth,
                        FIELD.subtract(eighth))
                .flatMap(y -> Stream.of(y, y.add(TOP)))
                .map(ForgedCodes::bytes)
                .toList();
    }

    /** Every one of them reads as a code, and nobody signed it. */
    public static List<String> of(String signed) {
        byte[] bytes = Base32.decode(signed.substring(8), BadgeClaims.LENGTH + 2 * HALF);
        byte[] point = Arrays.copyOfRange(bytes, BadgeClaims.LENGTH, BadgeClaims.LENGTH + HALF);
        BigInteger scalar = number(Arrays.copyOfRange(bytes, BadgeClaims.LENGTH + HALF, bytes.length));
        List<String> forged = new ArrayList<>();
        IntStream.range(8, 704).forEach(bit -> forged.add(CodeMutations.flip(signed, bit)));
        for (int times = 1; times < 15; times++) {
            forged.add(text(bytes, point, scalar.add(ORDER.multiply(BigInteger.valueOf(times)))));
        }
        List<BigInteger> scalars = List.of(
                scalar,
                ORDER.subtract(scalar),
                BigInteger.ZERO,
                BigInteger.ONE,
                ORDER.subtract(BigInteger.ONE),
                ORDER,
                TOP.add(TOP).subtract(BigInteger.ONE));
        Stream.concat(smallPoints().stream(), beyondTheField())
                .forEach(other -> scalars.forEach(s -> {
                    forged.add(text(bytes, other, s));
                }));
        scalars.stream().skip(1).forEach(s -> forged.add(text(bytes, point, s)));
        return forged;
    }

    /** Points that have a second spelling, in that spelling. */
    private static Stream<byte[]> beyondTheField() {
        return IntStream.range(2, 19).mapToObj(y -> bytes(FIELD.add(BigInteger.valueOf(y))));
    }

    private static String text(byte[] code, byte[] point, BigInteger scalar) {
        byte[] bytes = code.clone();
        System.arraycopy(point, 0, bytes, BadgeClaims.LENGTH, HALF);
        System.arraycopy(bytes(scalar), 0, bytes, BadgeClaims.LENGTH + HALF, HALF);
        return "PLENARY:" + Base32.encode(bytes);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[HALF];
        for (int i = 0; i < HALF; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
