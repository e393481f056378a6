package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class EnrolmentStore {

    private final DatabaseClient database;

    EnrolmentStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(Enrolment enrolment, String token, UUID by) {
        return database.sql("""
                        insert into identity_enrolment
                            (id, token_hash, meeting, gate, role, label, issued_at, issued_by, expires_at)
                        values (:id, :hash, :meeting, :gate, :role, :label, :issued, :by, :expires)
                        """)
                .bind("id", enrolment.id())
                .bind("hash", Secrets.sha256(token))
                .bind("meeting", enrolment.meeting().value())
                .bind("gate", enrolment.gate().value())
                .bind("role", enrolment.role().wire())
                .bind("label", enrolment.label())
                .bind("issued", enrolment.issuedAt())
                .bind("by", by)
                .bind("expires", enrolment.expiresAt())
                .then();
    }

    /** One statement takes the offer, so that of two phones exactly one gets it. */
    Mono<Enrolment> take(String token, Instant now) {
        return database.sql("""
                        update identity_enrolment set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        returning id, meeting, gate, role, label, issued_at, expires_at
                        """)
                .bind("hash", Secrets.sha256(token))
                .bind("now", now)
                .map(EnrolmentStore::enrolment)
                .one();
    }

    /** Whether an offer that cannot be taken was taken before; nothing when it never existed. */
    Mono<Boolean> taken(String token) {
        return database.sql("select used_at is not null as used from identity_enrolment where token_hash = :hash")
                .bind("hash", Secrets.sha256(token))
                .map(row -> Columns.get(row, "used", Boolean.class))
                .one();
    }

    private static Enrolment enrolment(Readable row) {
        return new Enrolment(
                Columns.uuid(row, "id"),
                MeetingCode.of(Columns.text(row, "meeting")),
                new GateId(Columns.uuid(row, "gate")),
                WireName.of(Role.class, Columns.text(row, "role")),
                Columns.text(row, "label"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"));
    }
}
