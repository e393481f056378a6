import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * A meeting with a gate, an enrolled phone and some thousand badges that the door knows. The phone is enrolled through the
 * interface as at a real door; the badges are written into the bench's own database, where their codes cannot be signed by
 * the meeting's key but, as for every stored badge, need not be: the server compares a digest.
 */
final class DoorScene {

    /** Of a meeting of usual size; the bench begins with a tenth of it, and ends with ten times as many. */
    static final int BADGES = 10_000;
    private static final String MEETING = "bench-meeting";
    private static final String PATH = "/api/v1/meetings/" + MEETING;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CODE_BYTES = 88;

    private final String token;
    private final List<String> codes;

    private DoorScene(String token, List<String> codes) {
        this.token = token;
        this.codes = codes;
    }

    static DoorScene set(Launch launch, Database database) throws Exception {
        Browser secretariat = new Browser(launch.port());
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/setup", Map.of(
                "token", launch.awaitText("/setup/([\\w-]+)"), "name", "Bench", "email", "bench@example.org"));
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/meetings", meeting());
        String gate = secretariat.post(PATH + "/gates", Map.of("name", Map.of("en", "Bench"), "reentry", false)).get("id").asString();
        String url = secretariat
                .post(PATH + "/devices/enrolments", Map.of("gate", gate, "role", "door-scanner", "label", "bench"))
                .get("url").asString();
        String enrolment = url.substring(url.indexOf('#') + 1);
        Browser phone = new Browser(launch.port());
        phone.get("/api/v1/session");
        JsonNode device = phone.post("/api/v1/devices", Map.of("enrolment", enrolment, "name", "bench"));
        database.execute("create table bench_badge (n int primary key, digest text not null)");
        DoorScene scene = new DoorScene(device.get("token").asString(), new ArrayList<>());
        scene.grow(database, BADGES / 10);
        return scene;
    }

    private static Map<String, Object> meeting() {
        Map<String, String> text = new HashMap<>();
        for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            text.put(language, "Bench " + language);
        }
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return Map.of("code", MEETING, "title", text, "theme", text, "city", text, "venue", text, "zone", "UTC",
                "firstDay", today, "lastDay", today, "chairs", List.of("DEU"), "registrationClosesAt", "2099-01-01T12:00:00Z");
    }

    /** Until so many badges are known; scans are of any of them from then on. */
    void grow(Database database, int badges) throws Exception {
        int before = codes.size();
        Random random = new Random(before);
        StringBuilder digests = new StringBuilder();
        while (codes.size() < badges) {
            String code = code(random);
            codes.add(code);
            digests.append(digests.isEmpty() ? "{" : ",").append(digest(code));
        }
        database.execute("""
                insert into bench_badge
                select ? + place, digest from unnest(?::text[]) with ordinality as d (digest, place)
                """, before, digests + "}");
        database.execute("""
                insert into checkin_badge (id, meeting, participant, registration, generation, digest, state, category, zones,
                    not_before, not_after, name, latin_name, honorific, entity, head, at_risk, no_photo)
                select gen_random_uuid(), ?, gen_random_uuid(), 1000000000 + n, 1, digest, 'active', 'delegate', 255,
                    now() - interval '1 day', now() + interval '1 day', 'Person ' || n, 'Person ' || n, 'Ms', 'ESP',
                    false, false, false
                from bench_badge where n > ?
                """, MEETING, before);
        database.execute("analyze checkin_badge");
    }

    int badges() {
        return codes.size();
    }

    private static String code(Random random) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        bytes[0] = 1;
        StringBuilder text = new StringBuilder("PLENARY:");
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt((held << (5 - bits)) & 31)).toString();
    }

    private static String digest(String code) throws Exception {
        byte[] bytes = code.getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** A scan of a random badge under a new id, as a phone sends it. */
    byte[] scan() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String body = "{\"id\":\"%s\",\"code\":\"%s\",\"at\":\"%s\",\"direction\":\"in\"}"
                .formatted(id, codes.get(random.nextInt(codes.size())), Instant.now());
        return Wire.request("POST", PATH + "/check-ins",
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"), body);
    }

    /** No scan at all, by the same device: what the security chain, the body and the answer cost without a decision. */
    byte[] nothing() {
        return Wire.request("POST", PATH + "/check-ins",
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"), "{\"scans\":[]}");
    }

    static boolean isVerdict(Wire.Answer answer) {
        return answer.status() == 200
                && (answer.body().contains("\"admitted\"") || answer.body().contains("\"already-inside\""));
    }
}
