package org.plenary.badges.passes;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

    /** So many that a key signed and that can be used. */
    Flux<Pass> signedWith(MeetingCode meeting, int keyId, int limit) {
        return database.sql("""
                        select * from badges_pass where meeting = :meeting and key_id = :key and state <> 'revoked'
                        order by session, serial limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("key", keyId)
                .bind("limit", limit)
                .map(PassStore::pass)
                .all();
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

    /** Nothing is stored, and the problem {@code badges.key-withdrawn} told, where its key was withdrawn since it was signed. */
    Mono<Void> insert(Pass pass, Instant now) {
        return database.sql("""
                        insert into badges_pass (id, holder, meeting, session, delegation, entity, place, serial, registration,
                            generation, key_id, claims, digest, zones, not_before, not_after, state, issued_at)
                        select :id, :holder, k.meeting, :session, :delegation, :entity, :place, :serial, :registration,
                            :generation, k.key_id, :claims, :digest, :zones, :notBefore, :notAfter, :state, :now
                        from badges_key k
                        where k.meeting = :meeting and k.key_id = :keyId and k.withdrawn_at is null for key share
                        """)
                .bindValues(values(pass))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(stored -> stored == 1)
                .switchIfEmpty(Mono.error(() -> Problem.of("badges.key-withdrawn", 409)))
                .then();
    }

    private static Map<String, Object> values(Pass pass) {
        return Map.ofEntries(
                Map.entry("id", pass.id().value()),
                Map.entry("holder", pass.holder()),
                Map.entry("meeting", pass.meeting().value()),
                Map.entry("session", pass.session().value()),
                Map.entry("delegation", pass.of().delegation().value()),
                Map.entry("entity", pass.of().entity().value()),
                Map.entry("place", pass.of().place()),
                Map.entry("serial", pass.number()),
                Map.entry("registration", pass.signed().claims().registration()),
                Map.entry("generation", pass.generation()),
                Map.entry("keyId", pass.signed().claims().keyId()),
                Map.entry("claims", pass.signed().bytes()),
                Map.entry("digest", pass.signed().digest()),
                Map.entry("zones", pass.zones().bits()),
                Map.entry("notBefore", pass.notBefore()),
                Map.entry("notAfter", pass.notAfter()),
                Map.entry("state", pass.state().wire()));
    }

    /** Stores what can change of a pass. Revoked is for ever. */
    Mono<Void> update(Pass pass, Instant now, @Nullable String reason) {
        return database.sql("""
                        update badges_pass set state = :state, not_before = :notBefore, not_after = :notAfter,
                            revoked_at = case when :state = 'revoked' then :now end, revoked_reason = :reason
                        where id = :id and state <> 'revoked'
                        """)
                .bind("id", pass.id().value())
                .bind("state", pass.state().wire())
                .bind("notBefore", pass.notBefore())
                .bind("notAfter", pass.notAfter())
                .bind("now", now)
                .bind("reason", Parameters.in(R2dbcType.VARCHAR, reason))
                .then();
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
