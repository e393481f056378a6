package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.plenary.badges.BadgeCode;
import org.plenary.badges.DoorStanding;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.plenary.testing.TestDatabase;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** The vectors through the SQL statement that decides on the server: the third implementation of the same rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecideStatementTest {

    private static final MeetingCode MEETING = MeetingCode.of("vectors");
    /** The server learns of all scans long after they happened. */
    private static final Instant NOW = Instant.parse("2040-01-01T00:00:00Z");

    private final VerdictVectors vectors = VerdictVectors.load();
    private TestDatabase database;
    private ScanStore store;

    @BeforeAll
    void meeting() throws SQLException {
        database = TestDatabase.fresh();
        store = new ScanStore(DatabaseClient.create(database.r2dbc()), new Columns(JsonMapper.shared()));
        execute("""
                insert into meetings_meeting (code, title, theme, city, venue, zone, first_day, last_day, languages,
                    practical, cover_note, state, created_at)
                values ('vectors', '{}', '{}', '{}', '{}', 'Europe/Berlin', '2026-11-23', '2026-11-24', '{en}',
                    '{}', '{}', 'draft', now())
                """);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    List<DynamicTest> vectorsOfStoredBadges() {
        List<DynamicTest> tests = vectors.cases().stream()
                .filter(DecideStatementTest::concernsAStoredBadge)
                .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> decide(vector)))
                .toList();
        System.out.println(vectors.cases().size() + " vectors: of them " + tests.size()
                + " through the statement, which decides on badges that are stored");
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    @Test
    void aBatchOfManyIsAnsweredWhole() throws SQLException {
        execute("delete from checkin_badge");
        UUID gate = gate("Batch", 0, false);
        List<Scan> scans = IntStream.range(0, 128)
                .mapToObj(i -> new Scan(
                        UUID.randomUUID(),
                        MEETING,
                        new Scan.Seen(UUID.randomUUID(), new GateId(gate)),
                        null,
                        new Scan.What(null, UUID.randomUUID()),
                        Direction.IN,
                        NOW,
                        0,
                        null))
                .toList();
        for (Scan scan : scans.subList(0, 100)) {
            badge(
                    Objects.requireNonNull(scan.what().badge()),
                    UUID.randomUUID(),
                    UUID.randomUUID().toString(),
                    1,
                    new KnownBadge(1, DoorStanding.ACTIVE, ZoneSet.NONE, Instant.EPOCH, NOW.plusSeconds(9)));
        }

        List<ScanStore.Answer> answers = Objects.requireNonNull(
                store.decide(scans, Map.of(MEETING, ZoneOffset.UTC), NOW).block());

        assertThat(answers)
                .hasSize(100)
                .extracting(answer -> Objects.requireNonNull(answer.decision()).verdict())
                .containsOnly(Verdict.ADMITTED);
    }

    /** Signed by a key of this meeting and stored. */
    private static boolean concernsAStoredBadge(VerdictVectors.Case vector) {
        DoorKnowledge known = vector.knowledge();
        if (known.badge() == null || !known.complete()) {
            return false;
        }
        return BadgeCode.read(vector.approach().code())
                .filter(code -> code.claims().meeting() == known.meeting())
                .filter(code -> known.keys().containsKey(code.claims().keyId()))
                .filter(code -> known.keys().get(code.claims().keyId()).signed(code))
                .isPresent();
    }

    private void decide(VerdictVectors.Case vector) throws SQLException {
        execute("delete from checkin_badge");
        execute("delete from checkin_presence");
        execute("delete from checkin_scan");
        execute("delete from checkin_limit");
        execute("delete from checkin_gate");
        UUID here = gate("Here", vector.gate().zone().bits(), vector.gate().reentry());
        UUID participant = UUID.randomUUID();
        BadgeCode code = BadgeCode.read(vector.approach().code()).orElseThrow();
        KnownBadge known = Objects.requireNonNull(vector.knowledge().badge());
        issue(code, known, participant);
        presence(
                vector.knowledge().presence(), participant, vector.gate().zone().bits());
        room(vector, here);

        Scan scan = new Scan(
                UUID.randomUUID(),
                MEETING,
                new Scan.Seen(UUID.randomUUID(), new GateId(here)),
                null,
                new Scan.What(vector.approach().code(), null),
                vector.approach().direction(),
                vector.approach().at(),
                0,
                null);
        Map<MeetingCode, ZoneId> zones = Map.of(MEETING, vector.knowledge().zone());
        Decision decision = answer(scan, zones);

        if (code.claims().generation() > known.generation()) {
            assertThat(decision).as("of no stored badge").isNull();
            return;
        }
        assertThat(decision).isNotNull();
        assertThat(decision.verdict()).isEqualTo(vector.verdict());
        Presence first = vector.first();
        assertThat(decision.first())
                .isEqualTo(first == null ? null : new Decision.First(first.at(), LocalizedText.english(first.gate())));
        assertThat(answer(scan, zones)).as("the retry (B8)").isEqualTo(decision);
    }

    /** As the door asks: together with others, and again alone when the category's room is limited. */
    private @Nullable Decision answer(Scan scan, Map<MeetingCode, ZoneId> zones) {
        List<ScanStore.Answer> together =
                Objects.requireNonNull(store.decide(List.of(scan), zones, NOW).block());
        if (together.isEmpty() || together.get(0).decision() != null) {
            return together.isEmpty() ? null : together.get(0).decision();
        }
        return Objects.requireNonNull(store.decideLimited(scan, zones, NOW).block())
                .get(0)
                .decision();
    }

    /** The limit, and as many others inside as the vector says. */
    private void room(VerdictVectors.Case vector, UUID here) throws SQLException {
        DoorKnowledge.Room room = vector.knowledge().room();
        if (room == null) {
            return;
        }
        int zone = vector.gate().zone().bits();
        execute(
                "insert into checkin_limit (meeting, zone, category, scope, most) values ('vectors', ?, 'delegate', 'meeting', ?)",
                zone,
                room.most());
        KnownBadge sound = new KnownBadge(1, DoorStanding.ACTIVE, ZoneSet.NONE, Instant.EPOCH, NOW);
        for (int other = 0; other < room.inside(); other++) {
            UUID participant = UUID.randomUUID();
            badge(UUID.randomUUID(), participant, "other " + other, 1, sound);
            execute("""
                    insert into checkin_presence (participant, zone, meeting, inside, since, gate, scan, changed)
                    values (?, ?, 'vectors', true, ?, ?, gen_random_uuid(), pg_current_xact_id())
                    """, participant, zone, at(vector.approach().at()), here);
        }
    }

    /** The badge of the code, and when a later one is known, that one: the older is then revoked. */
    private void issue(BadgeCode code, KnownBadge known, UUID participant) throws SQLException {
        int generation = code.claims().generation();
        if (generation > known.generation()) {
            badge(UUID.randomUUID(), participant, "another", known.generation(), known);
        } else if (generation == known.generation()) {
            badge(UUID.randomUUID(), participant, code.digest(), generation, known);
        } else {
            KnownBadge old = new KnownBadge(
                    generation, DoorStanding.REVOKED, known.zones(), known.notBefore(), known.notAfter());
            badge(UUID.randomUUID(), participant, code.digest(), generation, old);
            badge(UUID.randomUUID(), participant, "newer", known.generation(), known);
        }
    }

    private void badge(UUID id, UUID participant, String digest, int generation, KnownBadge known) throws SQLException {
        execute(
                """
                insert into checkin_badge (id, meeting, participant, registration, generation, digest, state, category, zones,
                    not_before, not_after, name, latin_name, honorific, head, at_risk, no_photo)
                values (?, 'vectors', ?, ?, ?, ?, ?, 'delegate', ?, ?, ?, 'Name', 'Name', '', false, false, false)
                """,
                id,
                participant,
                participant.getLeastSignificantBits(),
                generation,
                digest,
                known.state().wire(),
                known.zones().bits(),
                at(known.notBefore()),
                at(known.notAfter()));
    }

    private void presence(@Nullable Presence presence, UUID participant, int zone) throws SQLException {
        if (presence != null) {
            execute("""
                    insert into checkin_presence (participant, zone, meeting, inside, since, gate, scan, changed)
                    values (?, ?, 'vectors', ?, ?, ?, gen_random_uuid(), pg_current_xact_id())
                    """, participant, zone, presence.inside(), at(presence.at()), gate(presence.gate(), 0, false));
        }
    }

    private UUID gate(String name, int zone, boolean reentry) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "insert into checkin_gate (id, meeting, name, zone, reentry, created_at) values (?, 'vectors', jsonb_build_object('en', ?::text), ?, ?, now())",
                id,
                name,
                zone,
                reentry);
        return id;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.jdbc();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
