package org.plenary.speakers;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;
import org.plenary.speakers.order.Lot;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
public class ListStore {

    private final DatabaseClient database;
    private final Columns columns;
    private final JsonMapper json;
    private final Leeway usual;

    ListStore(DatabaseClient database, Columns columns, JsonMapper json, SpeakersSettings settings) {
        this.database = database;
        this.columns = columns;
        this.json = json;
        this.usual = settings.leeway();
    }

    Flux<ListOfSpeakers> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from speakers_list where meeting = :meeting order by opens_at, id")
                .bind("meeting", meeting.value())
                .map(this::list)
                .all();
    }

    Mono<ListOfSpeakers> find(ListId id) {
        return database.sql("select * from speakers_list where id = :id")
                .bind("id", id.value())
                .map(this::list)
                .one();
    }

    Mono<Void> insert(ListOfSpeakers list) {
        return bound("""
                        insert into speakers_list (id, meeting, session, title, opens_at, closes_at, zone, starts_at, ends_at,
                            national_seconds, group_seconds, observer_seconds, civil_society_seconds, changeover_seconds,
                            amber_seconds, alerts, bands, with_states, groups_stand,
                            confirmation_reminder_minutes, swap_expiry_minutes, drift_minutes)
                        values (:id, :meeting, :session, :title, :opens, :closes, :zone, :starts, :ends,
                            :national, :group, :observer, :civilSociety, :changeover, :amber, :alerts, :bands,
                            :withStates, :groups, :reminder, :swapExpiry, :drift)
                        """, list)
                .bind("meeting", list.meeting().value())
                .bind("session", list.session().value())
                .then();
    }

    /** Empty when somebody else changed the list since that version (L22). */
    Mono<Long> update(ListOfSpeakers list, long version) {
        return bound("""
                        update speakers_list set title = :title, opens_at = :opens, closes_at = :closes, zone = :zone,
                            starts_at = :starts, ends_at = :ends, national_seconds = :national, group_seconds = :group,
                            observer_seconds = :observer, civil_society_seconds = :civilSociety,
                            changeover_seconds = :changeover, amber_seconds = :amber, alerts = :alerts,
                            bands = :bands, with_states = :withStates,
                            groups_stand = :groups, confirmation_reminder_minutes = :reminder,
                            swap_expiry_minutes = :swapExpiry, drift_minutes = :drift,
                            version = version + 1
                        where id = :id and version = :version returning version
                        """, list).bind("version", version).mapValue(Long.class).one();
    }

    /** Orders the list alphabetically from that lot, or by precedence again; empty when somebody else changed it since (L22). */
    Mono<Long> draw(ListOfSpeakers drawn) {
        Lot lot = drawn.rule().lot();
        return database.sql("update speakers_list set lot = :lot, version = :version"
                        + " where id = :id and version = :version - 1 returning version")
                .bind("lot", lot == null ? Parameters.in(Json.class) : Parameters.in(columns.json(lot)))
                .bind("version", drawn.version())
                .bind("id", drawn.id().value())
                .mapValue(Long.class)
                .one();
    }

    /** The next place, without a receipt; nobody else draws one until this transaction ends. */
    public Mono<Long> drawPlace(ListId id) {
        return database.sql("update speakers_list set last_place = last_place + 1 where id = :id returning last_place")
                .bind("id", id.value())
                .mapValue(Long.class)
                .one();
    }

    /** Nobody else draws, publishes or acts on the list until this transaction ends. */
    public Mono<Void> lock(ListId id) {
        return database.sql("select id from speakers_list where id = :id for update")
                .bind("id", id.value())
                .fetch()
                .one()
                .then();
    }

    /** Empty when somebody else acted at the podium since that version (L22). */
    public Mono<Long> advancePodium(ListId id, long version) {
        return database.sql("""
                        update speakers_list set podium_version = podium_version + 1
                        where id = :id and podium_version = :version returning podium_version
                        """)
                .bind("id", id.value())
                .bind("version", version)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec bound(String sql, ListOfSpeakers list) {
        TimeWindow segment = list.segment();
        return database.sql(sql)
                .bind("id", list.id().value())
                .bind("title", columns.json(list.title()))
                .bind("opens", list.inscriptions().start())
                .bind("closes", list.inscriptions().end())
                .bind("zone", list.zone().getId())
                .bind(
                        "starts",
                        Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, segment == null ? null : segment.start()))
                .bind("ends", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, segment == null ? null : segment.end()))
                .bind("national", list.limits().national().toSeconds())
                .bind("group", list.limits().group().toSeconds())
                .bind("observer", list.limits().observer().toSeconds())
                .bind("civilSociety", list.limits().civilSociety().toSeconds())
                .bind("changeover", list.changeover().toSeconds())
                .bind("amber", list.cues().amber().toSeconds())
                .bind("alerts", list.cues().alerts().toArray(Integer[]::new))
                .bind("bands", columns.json(list.rule().bands()))
                .bind("reminder", list.leeway().confirmationReminder().toMinutes())
                .bind("swapExpiry", list.leeway().swapExpiry().toMinutes())
                .bind("drift", list.leeway().drift().toMinutes())
                .bind("groups", list.rule().groups().wire())
                .bind(
                        "withStates",
                        list.rule().withStates().stream().map(EntityCode::value).toArray(String[]::new));
    }

    private ListOfSpeakers list(Readable row) {
        return new ListOfSpeakers(
                new ListId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                new SessionId(Columns.uuid(row, "session")),
                columns.localized(row, "title"),
                new TimeWindow(Columns.instant(row, "opens_at"), Columns.instant(row, "closes_at")),
                ZoneId.of(Columns.text(row, "zone")),
                segment(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
                TimeLimits.ofSeconds(
                        number(row, "national_seconds"),
                        number(row, "group_seconds"),
                        number(row, "observer_seconds"),
                        number(row, "civil_society_seconds")),
                Duration.ofSeconds(number(row, "changeover_seconds")),
                new Cues(
                        Duration.ofSeconds(number(row, "amber_seconds")),
                        List.of(Columns.get(row, "alerts", Integer[].class))),
                leeway(row),
                rule(row),
                number(row, "version"),
                number(row, "podium_version"));
    }

    private OrderRule rule(Readable row) {
        String lot = row.get("lot", String.class);
        return new OrderRule(
                json.readValue(Columns.text(row, "bands"), Bands.class),
                Arrays.stream(Columns.get(row, "with_states", String[].class))
                        .map(EntityCode::of)
                        .collect(Collectors.toSet()),
                WireName.of(GroupsStand.class, Columns.text(row, "groups_stand")),
                lot == null ? null : json.readValue(lot, Lot.class));
    }

    private static @Nullable TimeWindow segment(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null ? null : new TimeWindow(start, end);
    }

    /** Lists from before, and those that say nothing, go by the settings. */
    private Leeway leeway(Readable row) {
        return new Leeway(
                minutes(row, "confirmation_reminder_minutes", usual.confirmationReminder()),
                minutes(row, "swap_expiry_minutes", usual.swapExpiry()),
                minutes(row, "drift_minutes", usual.drift()));
    }

    private static Duration minutes(Readable row, String column, Duration otherwise) {
        Long minutes = row.get(column, Long.class);
        return minutes == null ? otherwise : Duration.ofMinutes(minutes);
    }

    private static long number(Readable row, String column) {
        return Columns.get(row, column, Long.class);
    }
}
