import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A meeting of 100 delegations with ten approved people each, their names in four scripts. People and badges are written into
 * the bench's own database; each badge is signed again when it is printed, as all are, by a key that nobody else has.
 */
final class PrintScene {

    static final int BADGES = 1_000;
    static final int DELEGATIONS = 100;
    static final String MEETING = "bench-prints";
    static final String PATH = "/api/v1/meetings/" + MEETING;

    final Browser secretariat;
    final String badge;

    private PrintScene(Browser secretariat, String badge) {
        this.secretariat = secretariat;
        this.badge = badge;
    }

    static PrintScene set(Launch launch, Database database) throws Exception {
        Browser secretariat = new Browser(launch.port());
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/setup", Map.of(
                "token", launch.awaitText("/setup/([\\w-]+)"), "name", "Bench", "email", "bench@example.org"));
        secretariat.get("/api/v1/session");
        secretariat.post("/api/v1/meetings", meeting());
        database.execute("insert into badges_series (meeting, next_serial) values (?, 1001)", MEETING);
        database.execute("""
                insert into badges_key (meeting, key_id, public_key, private_key, sealed, created_at)
                values (?, 1, sha256('public'), sha256('private'), false, now())
                """, MEETING);
        database.execute("""
                insert into registration_delegation (id, meeting, entity, invited_at)
                select gen_random_uuid(), ?, code, now()
                from (select code from network_entity where kind = 'member-state' order by code limit ?) e
                """, MEETING, DELEGATIONS);
        people(database);
        badges(database);
        return new PrintScene(secretariat, database.text("select min(id::text) from badges_badge"));
    }

    /** A session of today in a large room, with ten passes for each delegation: as many as there are badges. Its address. */
    String passes() throws IOException {
        String room = secretariat
                .post(PATH + "/rooms", Map.of("name", Map.of("en", "Hall"), "capacity", 2 * BADGES, "booths", 6))
                .get("id").asString();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String session = secretariat.post(PATH + "/sessions", Map.of("kind", "plenary", "title", six("Session"), "room", room,
                "localStart", today + "T00:00", "localEnd", today.plusDays(1) + "T00:00")).get("id").asString();
        String address = PATH + "/sessions/" + session + "/passes";
        secretariat.putFirst(address, Map.of("perDelegation", BADGES / DELEGATIONS));
        return address;
    }

    /** From now on each badge carries a photo, as large as they are kept, and no two the same. */
    void photos(Database database) throws Exception {
        database.execute("insert into badges_photo_terms (meeting, categories) values (?, array['delegate'])", MEETING);
        database.execute("""
                insert into registration_photo (participant, bytes, sha256, taken_at)
                select id, bytes, encode(sha256(bytes), 'hex'), now()
                from (select id, substring(jpeg from 1 for 2) || decode('fffe0008', 'hex') || convert_to(lpad(n::text, 6, '0'), 'UTF8')
                          || substring(jpeg from 3) bytes
                      from (select p.id, row_number() over () n, decode(?, 'base64') jpeg
                            from registration_participant p where meeting = ?) numbered) made
                """, Base64.getMimeEncoder().encodeToString(portrait()), MEETING);
    }

    /** 300 by 400, and not easier to compress than a face. */
    private static byte[] portrait() throws IOException {
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(1);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 300; x++) {
                int tone = (int) (110 + 60 * Math.sin(x / 40.0) * Math.cos(y / 55.0) + grain.nextInt(24));
                image.setRGB(x, y, tone << 16 | tone * 4 / 5 << 8 | tone * 3 / 5);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", file);
        return file.toByteArray();
    }

    private static Map<String, String> six(String text) {
        Map<String, String> six = new HashMap<>();
        for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            six.put(language, text + " " + language);
        }
        return six;
    }

    private static Map<String, Object> meeting() {
        Map<String, String> text = six("Bench");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return Map.of("code", MEETING, "title", text, "theme", text, "city", text, "venue", text, "zone", "UTC",
                "firstDay", today, "lastDay", today, "chairs", List.of("DEU"), "registrationClosesAt", "2099-01-01T12:00:00Z");
    }

    private static void people(Database database) throws Exception {
        database.execute("""
                insert into registration_participant (id, meeting, delegation, role, category, honorific, passport_name,
                    display_name, language, photo_consent, at_risk, name_key, state, created_at)
                select gen_random_uuid(), d.meeting, d.id, 'delegate', 'delegate', 'H.E. Ms.',
                    (array['Maria-Jose NUNEZ', 'Fatima AL-MANSOURI', 'WANG Xiaoyan', 'Ekaterina SHCHEGOLEVA'])[1 + n % 4] || ' ' || n,
                    (array['María-José Núñez Ibáñez', 'فاطمة الزهراء المنصوري', '王晓燕', 'Екатерина Щёголева'])[1 + n % 4],
                    'en', n % 7 <> 0, false, 'bench', 'approved', now()
                from registration_delegation d cross join generate_series(1, ?) n where d.meeting = ?
                """, BADGES / DELEGATIONS, MEETING);
    }

    /** Version, key, meeting, registration, generation, category, from, hours, zones: the 24 bytes that a code signs. */
    private static void badges(Database database) throws Exception {
        database.execute("""
                insert into badges_badge (id, meeting, participant, delegation, serial, registration, generation, key_id, claims,
                    digest, category, zones, not_before, not_after, state, issued_at)
                select gen_random_uuid(), p.meeting, p.id, p.delegation, n, n, 1, 1,
                    decode('0101' || '00000001' || lpad(to_hex(n), 16, '0') || '0001' || '02' || '01a00000' || '0060' || '01', 'hex'),
                    md5(p.id::text), 'delegate', 1, now() - interval '1 day', now() + interval '2 days', 'active', now()
                from (select *, row_number() over (order by delegation, id) n from registration_participant where meeting = ?) p
                """, MEETING);
    }
}
