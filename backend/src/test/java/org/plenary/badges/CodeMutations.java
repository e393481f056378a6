package org.plenary.badges;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spoilt codes without end, the same ones from the same seed. {@code codeMutations.ts} is its twin, draw by draw:
 * {@code code-mutations.json} has the digests of what both make.
 */
public final class CodeMutations {

    /** How many texts a long run reads: {@code -Dplenary.fuzz.codes=20000000}. */
    public static final int COUNT = Integer.getInteger("plenary.fuzz.codes", 2_000_000);

    /** Where a run begins: {@code -Dplenary.fuzz.seed=1}. */
    public static final int SEED = Integer.getInteger("plenary.fuzz.seed", 20_261_122);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 8;
    private static final List<Kind> CHANGES = List.copyOf(EnumSet.range(Kind.LETTER_REPLACED, Kind.ANOTHER_SCHEME));
    private static final JsonNode VECTORS = json("verdict-vectors.json");
    private static final JsonNode FILE = json("code-mutations.json");

    private final List<String> codes = new ArrayList<>();
    private final String marks = FILE.get("marks").asString();
    private final String foreign = FILE.get("foreign").asString();
    private final List<String> separators = texts("separators");
    private final List<String> schemes = texts("schemes");
    private final Map<Kind, Long> made = new EnumMap<>(Kind.class);
    private int state;

    /** What may happen to a code; those of a change stand in the order in which they are drawn. */
    public enum Kind {
        LETTER_REPLACED,
        LETTER_ADDED,
        LETTER_LOST,
        STRETCH_REPEATED,
        NEIGHBOURS_SWAPPED,
        CUT,
        TWO_CODES_IN_ONE,
        LOWER_CASE,
        MARK_ADDED,
        FOREIGN_LETTER,
        NOISE,
        ANOTHER_SCHEME,
        BITS_FLIPPED,
        LEFT_AS_IT_WAS
    }

    public CodeMutations(int seed) {
        this.state = seed == 0 ? 1 : seed;
        VECTORS.get("codes").forEach(code -> codes.add(code.get("text").asString()));
    }

    /** The one that both sides run. */
    public static CodeMutations shared() {
        return new CodeMutations(FILE.get("seed").asInt());
    }

    /** How many of its texts are in the digests. */
    public static int sample() {
        return FILE.get("sample").asInt();
    }

    /** What both sides must come to. */
    public static String expected(String digest) {
        return FILE.get("digests").get(digest).asString();
    }

    /** Which key really signed the codes that somebody signed. */
    public static Map<String, Integer> signers() {
        return VECTORS.get("codes")
                .valueStream()
                .filter(code -> code.has("signedBy"))
                .collect(Collectors.toMap(
                        code -> code.get("text").asString(),
                        code -> code.get("signedBy").asInt()));
    }

    /** The next text: one of the codes, most times with bits flipped or letters changed, once or several times. */
    public String next() {
        String code = codes.get(below(codes.size()));
        String text = code;
        if (below(3) == 0) {
            text = flipped(text, 1 + below(4));
            count(Kind.BITS_FLIPPED);
        }
        for (int changes = below(4); changes > 0; changes--) {
            text = changed(text);
        }
        if (text.equals(code)) {
            count(Kind.LEFT_AS_IT_WAS);
        }
        return text;
    }

    /** How often each kind has been made; a text may have several. */
    public Map<Kind, Long> made() {
        return Collections.unmodifiableMap(made);
    }

    private void count(Kind kind) {
        made.merge(kind, 1L, Long::sum);
    }

    /** The keys of the meeting, by their number. */
    static Map<Integer, VerificationKey> keys() {
        return VECTORS.get("keys")
                .valueStream()
                .collect(Collectors.toMap(
                        key -> key.get("id").asInt(),
                        key -> new VerificationKey(Base64.getUrlDecoder()
                                .decode(key.get("publicKey").asString()))));
    }

    /** The codes that are spoilt, as they were. */
    static Set<String> whole() {
        return VECTORS.get("codes")
                .valueStream()
                .map(code -> code.get("text").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A number from zero to one less than that. */
    public int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Integer.remainderUnsigned(state, bound);
    }

    private String flipped(String code, int bits) {
        char[] letters = code.toCharArray();
        for (int i = 0; i < bits; i++) {
            flip(letters, below(704));
        }
        return new String(letters);
    }

    /** The code with one of its 704 bits flipped. */
    public static String flip(String code, int bit) {
        char[] letters = code.toCharArray();
        flip(letters, bit);
        return new String(letters);
    }

    private static void flip(char[] code, int bit) {
        int at = PREFIX + bit / 5;
        code[at] = ALPHABET.charAt(ALPHABET.indexOf(code[at]) ^ 16 >> bit % 5);
    }

    private String changed(String text) {
        int at = below(text.length() + 1);
        String before = text.substring(0, at);
        String after = text.substring(at);
        Kind kind = CHANGES.get(below(CHANGES.size()));
        count(kind);
        return switch (kind) {
            case LETTER_REPLACED -> before + letter() + dropped(after);
            case LETTER_ADDED -> before + letter() + after;
            case LETTER_LOST -> before + dropped(after);
            case STRETCH_REPEATED -> before + before.substring(below(at + 1)) + after;
            case NEIGHBOURS_SWAPPED ->
                after.length() < 2 ? text : before + after.charAt(1) + after.charAt(0) + after.substring(2);
            case CUT -> below(2) == 0 ? before : after;
            case TWO_CODES_IN_ONE -> text + separators.get(below(separators.size())) + codes.get(below(codes.size()));
            case LOWER_CASE -> below(2) == 0 ? lower(text) : lower(before) + after;
            case MARK_ADDED -> marked(text, before, after);
            case FOREIGN_LETTER ->
                before + foreign.charAt(below(foreign.length())) + (below(2) == 0 ? after : dropped(after));
            case NOISE -> below(4) == 0 ? noise(below(300)) : before + noise(1 + below(3)) + after;
            case ANOTHER_SCHEME -> schemes.get(below(schemes.size())) + text.substring(Math.min(PREFIX, text.length()));
            case BITS_FLIPPED, LEFT_AS_IT_WAS -> throw new IllegalStateException("no change of a letter");
        };
    }

    private String letter() {
        return String.valueOf(ALPHABET.charAt(below(32)));
    }

    private static String dropped(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            lower.setCharAt(i, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
        return lower.toString();
    }

    private String marked(String text, String before, String after) {
        char mark = marks.charAt(below(marks.length()));
        return switch (below(3)) {
            case 0 -> mark + text;
            case 1 -> text + mark;
            default -> before + mark + after;
        };
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) below(below(2) == 0 ? 256 : 65_536));
        }
        return noise.toString();
    }

    private static List<String> texts(String name) {
        return FILE.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(String name) {
        try (InputStream in = CodeMutations.class.getResourceAsStream("/checkin/" + name)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FNV-1a of lines. */
    public static final class Digest {

        private int hash = 0x811C_9DC5;

        /** Adds a line. */
        public void add(String line) {
            for (int i = 0; i <= line.length(); i++) {
                hash = (hash ^ (i < line.length() ? line.charAt(i) : '\n')) * 0x0100_0193;
            }
        }

        @Override
        public String toString() {
            return Integer.toHexString(hash);
        }
    }
}
