package org.plenary.badges.passes;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeState;
import org.plenary.badges.CodeSigning;
import org.plenary.badges.Pass;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PassStore {

    private static final String INSERT = """
            insert into badges_pass (id, holder, meeting, session, delegation, entity, place, serial, registration,
                generation, key_id, claims, digest, zones, not_before, not_after, state, issued_at)
            select n.id::uuid, n.holder::uuid, k.meeting, n.session::uuid, n.delegation::uuid, n.entity, n.place,
                n.serial, n.registration, n.generation, k.key_id, decode(n.claims, 'hex'), n.digest, n.zones,
                n.begins, n.ends, n.state, :now
            from unnest(:ids::text[], :holders::text[], :sessions::text[], :delegations::text[],
                    :entities::text[], :places::int[], :serials::int[], :registrations::bigint[],
                    :generations::int[], :keys::int[], :claims::text[], :digests::text[], :zones::int[],
                    :begins::timestamptz[], :ends::timestamptz[], :states::text[])
                as n (id, holder, session, delegation, entity, place, serial, registration, generation, key_id,
                    claims, digest, zones, begins, ends, state)
                join badges_key k on k.meeting = :meeting and k.key_id = n.key_id and k.withdrawn_at is null
            for key share of k
            """;

    private final DatabaseClient database;

    PassStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Pass> find(MeetingCode meeting, BadgeId id) {
        return database.sql("select * from badges_pass where meeting = :meeting and id = :id")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(PassStore::pass)
                .one();
    }

    /** All of the session that can be used, by delegation and number. */
    Flux<Pass> usable(SessionId session) {
        return database.sql("""
                        select * from badges_pass where session = :session and state <> 'revoked'
                        order by entity, delegation, place
                        """)
                .bind("session", session.value())
                .map(PassStore::pass)
                .all();
    }

    /** All of the delegation that can be used, by session. */
    Flux<Pass> usable(MeetingCode meeting, DelegationId delegation) {
        return database.sql("""
                        select * from badges_pass
                        where meeting = :meeting and delegation = :delegation and state <> 'revoked'
                        order by not_before, session, place
                        """)
                .bind("meeting", meeting.value())
                .bind("delegation", delegation.value())
                .map(PassStore::pass)
                .all();
    }

    /** The sessions of so many passes that a key signed and that can be used. */
    Flux<SessionId> sessionsSignedWith(MeetingCode meeting, int keyId, int limit) {
        return database.sql("""
                        select distinct session from (
                            select session from badges_pass where meeting = :meeting and key_id = :key and state <> 'revoked'
                            order by session, serial limit :limit) p
                        """)
                .bind("meeting", meeting.value())
                .bind("key", keyId)
                .bind("limit", limit)
                .map(row -> new SessionId(Columns.uuid(row, "session")))
                .all();
    }

    /** So many of these sessions that a key signed and that can be used. */
    Flux<Pass> signedWith(Collection<SessionId> sessions, int keyId, int limit) {
        return database.sql("""
                        select * from badges_pass
                        where session = any(:sessions::uuid[]) and key_id = :key and state <> 'revoked'
                        order by session, serial limit :limit
                        """)
                .bind("sessions", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .bind("key", keyId)
                .bind("limit", limit)
                .map(PassStore::pass)
                .all();
    }

    /** How many of the session can be used. */
    Mono<Integer> count(SessionId session) {
        return database.sql(
                        "select count(*)::int as n from badges_pass where session = :session and state <> 'revoked'")
                .bind("session", session.value())
                .map(row -> Columns.get(row, "n", Integer.class))
                .one();
    }

    /** The numbers of so many new passes; the first of them. */
    Mono<Integer> serials(MeetingCode meeting, int count) {
        return database.sql("""
                        update badges_series set next_serial = next_serial + :count where meeting = :meeting
                        returning next_serial - :count as serial
                        """)
                .bind("count", count)
                .bind("meeting", meeting.value())
                .map(row -> Columns.get(row, "serial", Integer.class))
                .one();
    }

    /**
     * All in one statement; the problem {@code badges.key-withdrawn} is told, and nothing stays stored, where their key was
     * withdrawn since they were signed.
     */
    Mono<Void> insert(List<Pass> passes, Instant now) {
        return database.sql(INSERT)
                .bind("meeting", passes.get(0).meeting().value())
                .bind("ids", texts(passes, Pass::id))
                .bind("holders", texts(passes, Pass::holder))
                .bind("sessions", texts(passes, Pass::session))
                .bind("delegations", texts(passes, pass -> pass.of().delegation()))
                .bind("entities", texts(passes, pass -> pass.of().entity()))
                .bind("places", numbers(passes, pass -> pass.of().place()))
                .bind("serials", numbers(passes, Pass::number))
                .bind(
                        "registrations",
                        passes.stream()
                                .map(pass -> pass.signed().claims().registration())
                                .toArray(Long[]::new))
                .bind("generations", numbers(passes, Pass::generation))
                .bind("keys", numbers(passes, pass -> pass.signed().claims().keyId()))
                .bind(
                        "claims",
                        texts(
                                passes,
                                pass -> HexFormat.of().formatHex(pass.signed().bytes())))
                .bind("digests", texts(passes, pass -> pass.signed().digest()))
                .bind("zones", numbers(passes, pass -> pass.zones().bits()))
                .bind("begins", times(passes, Pass::notBefore))
                .bind("ends", times(passes, Pass::notAfter))
                .bind("states", texts(passes, pass -> pass.state().wire()))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(stored -> stored == passes.size())
                .switchIfEmpty(Mono.error(() -> Problem.of("badges.key-withdrawn", 409)))
                .then();
    }

    /** Stores what can change of passes, all in one statement. Revoked is for ever. */
    Mono<Void> update(List<Pass> passes, Instant now, @Nullable String reason) {
        return database.sql("""
                        update badges_pass p set state = n.state, not_before = n.begins, not_after = n.ends,
                            revoked_at = case when n.state = 'revoked' then :now::timestamptz end, revoked_reason = :reason
                        from unnest(:ids::text[], :states::text[], :begins::timestamptz[], :ends::timestamptz[])
                            as n (id, state, begins, ends)
                        where p.id = n.id::uuid and p.state <> 'revoked'
                        """)
                .bind("ids", texts(passes, Pass::id))
                .bind("states", texts(passes, pass -> pass.state().wire()))
                .bind("begins", times(passes, Pass::notBefore))
                .bind("ends", times(passes, Pass::notAfter))
                .bind("now", now)
                .bind("reason", Parameters.in(R2dbcType.VARCHAR, reason))
                .then();
    }

    private static String[] texts(List<Pass> passes, Function<Pass, Object> value) {
        return passes.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Pass> passes, Function<Pass, Integer> value) {
        return passes.stream().map(value).toArray(Integer[]::new);
    }

    private static Instant[] times(List<Pass> passes, Function<Pass, Instant> value) {
        return passes.stream().map(value).toArray(Instant[]::new);
    }

    private static Pass pass(Readable row) {
        return new Pass(
                new BadgeId(Columns.uuid(row, "id")),
                Columns.uuid(row, "holder"),
                MeetingCode.of(Columns.text(row, "meeting")),
                new SessionId(Columns.uuid(row, "session")),
                new Pass.Owner(
                        new DelegationId(Columns.get(row, "delegation", UUID.class)),
                        EntityCode.of(Columns.text(row, "entity")),
                        Columns.get(row, "place", Integer.class)),
                Columns.get(row, "serial", Integer.class),
                CodeSigning.Signed.of(Columns.get(row, "claims", byte[].class), Columns.text(row, "digest")),
                new ZoneSet(Columns.get(row, "zones", Integer.class)),
                Columns.instant(row, "not_before"),
                Columns.instant(row, "not_after"),
                WireName.of(BadgeState.class, Columns.text(row, "state")));
    }
}
