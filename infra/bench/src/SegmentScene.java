import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A meeting with a session for each round and two hundred delegations, whose focal points have signed in by the links of their
 * invitations; all over HTTP, as in life. Only the letters are read from the bench's own database.
 */
final class SegmentScene {

    /** A delegation with the browser of its focal point. */
    record Delegate(String delegation, Browser browser) {}

    static final int DELEGATIONS = 200;
    private static final String MEETING = "bench-segment";
    private static final String PATH = "/api/v1/meetings/" + MEETING;
    private static final Pattern TOKEN = Pattern.compile("/sign-in/link#([\\w-]+)");

    final Browser secretariat;
    final List<Delegate> delegates = new ArrayList<>();
    private final String room;
    private int sessions;

    private SegmentScene(Browser secretariat, String room) {
        this.secretariat = secretariat;
        this.room = room;
    }

    static SegmentScene set(Launch launch, Database database) throws Exception {
        Browser secretariat = new Browser(launch.port());
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/setup", Map.of(
                "token", launch.awaitText("/setup/([\\w-]+)"), "name", "Bench", "email", "bench@example.org"));
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/meetings", meeting());
        secretariat.post(PATH + "/publication", Map.of());
        String room = secretariat
                .post(PATH + "/rooms", Map.of("name", Map.of("en", "Hall"), "capacity", 500, "booths", 6))
                .get("id").asString();
        SegmentScene scene = new SegmentScene(secretariat, room);
        scene.invite(launch, database);
        return scene;
    }

    /** A list that is open now, for a session of its own. */
    String list() throws Exception {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String start = "%sT%02d:00".formatted(day, sessions);
        String end = "%sT%02d:00".formatted(day, ++sessions);
        String session = secretariat.post(PATH + "/sessions", Map.of(
                "kind", "plenary", "title", six("Segment " + sessions), "localStart", start, "localEnd", end, "room", room))
                .get("id").asString();
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("session", session);
        terms.put("opensAt", Instant.now().minus(Duration.ofHours(1)).toString());
        terms.put("closesAt", Instant.now().plus(Duration.ofHours(1)).toString());
        return secretariat.post(PATH + "/lists", terms).get("id").asString();
    }

    static String path(String list, String rest) {
        return PATH + "/lists/" + list + rest;
    }

    static Map<String, Object> statement(Delegate delegate) {
        return Map.of("delegation", delegate.delegation(), "speaker", Map.of("honorific", "H.E. Ms.", "name", "Ana Ejemplo"),
                "title", "Minister for Foreign Affairs", "level", "m", "language", "fr");
    }

    private void invite(Launch launch, Database database) throws Exception {
        List<String> delegations = new ArrayList<>();
        int invited = 0;
        for (JsonNode entity : secretariat.get("/api/v1/entities").get("items")) {
            if (invited < DELEGATIONS) {
                Map<String, String> nominee =
                        Map.of("name", "Focal Point", "email", "fp" + invited + "@example.org", "language", "en");
                delegations.add(secretariat
                        .post(PATH + "/delegations", Map.of("entity", entity.get("code").asString(), "focalPoint", nominee))
                        .get("id").asString());
                invited++;
            }
        }
        for (int i = 0; i < invited; i++) {
            Browser browser = new Browser(launch.port());
            browser.get("/api/v1/session");
            browser.post("/api/v1/sign-in/sessions", Map.of("token", token(database, "fp" + i + "@example.org")));
            delegates.add(new Delegate(delegations.get(i), browser));
        }
    }

    private static String token(Database database, String email) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            Matcher found = TOKEN.matcher(database.text("select text from mail_message where recipient = ? limit 1", email));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no invitation to " + email);
    }

    private static Map<String, Object> meeting() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        Map<String, String> text = six("Bench");
        return Map.of("code", MEETING, "title", text, "theme", text, "city", text, "venue", text, "zone", "UTC",
                "firstDay", day, "lastDay", day, "chairs", List.of("DEU"), "registrationClosesAt", "2099-01-01T12:00:00Z");
    }

    private static Map<String, String> six(String text) {
        Map<String, String> texts = new HashMap<>();
        for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            texts.put(language, text + " " + language);
        }
        return texts;
    }
}
