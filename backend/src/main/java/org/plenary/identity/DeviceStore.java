package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class DeviceStore {

    private final DatabaseClient database;

    DeviceStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(Device device, Enrolment enrolment, String token) {
        return database.sql("""
                        insert into identity_device
                            (id, enrolment, token_hash, meeting, gate, role, label, name, enrolled_at, expires_at)
                        values (:id, :enrolment, :hash, :meeting, :gate, :role, :label, :name, :enrolled, :expires)
                        """)
                .bind("id", device.id().value())
                .bind("enrolment", enrolment.id())
                .bind("hash", Secrets.sha256(token))
                .bind("meeting", device.meeting().value())
                .bind("gate", device.gate().value())
                .bind("role", device.role().wire())
                .bind("label", device.label())
                .bind("name", device.name())
                .bind("enrolled", device.enrolledAt())
                .bind("expires", device.expiresAt())
                .then();
    }

    /** The device of that token, if it is neither revoked nor expired. */
    Mono<Device> living(byte[] hash, Instant now) {
        return database.sql("""
                        select id, meeting, gate, role, label, name, enrolled_at, expires_at, revoked_at
                        from identity_device
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(DeviceStore::device)
                .one();
    }

    /** The device that had this token in that meeting, whether or not its access has ended. */
    Mono<Device> everOf(MeetingCode meeting, byte[] hash) {
        return database.sql("""
                        select id, meeting, gate, role, label, name, enrolled_at, expires_at, revoked_at
                        from identity_device where token_hash = :hash and meeting = :meeting
                        """)
                .bind("hash", hash)
                .bind("meeting", meeting.value())
                .map(DeviceStore::device)
                .one();
    }

    Flux<Device> of(MeetingCode meeting) {
        return database.sql("""
                        select id, meeting, gate, role, label, name, enrolled_at, expires_at, revoked_at
                        from identity_device where meeting = :meeting order by enrolled_at desc, id
                        """)
                .bind("meeting", meeting.value())
                .map(DeviceStore::device)
                .all();
    }

    /** The device that this statement revoked; nothing when the meeting has none such, or it was revoked before. */
    Mono<Device> revoke(MeetingCode meeting, DeviceId device, Instant now) {
        return database.sql("""
                        update identity_device set revoked_at = :now
                        where id = :id and meeting = :meeting and revoked_at is null
                        returning id, meeting, gate, role, label, name, enrolled_at, expires_at, revoked_at
                        """)
                .bind("id", device.value())
                .bind("meeting", meeting.value())
                .bind("now", now)
                .map(DeviceStore::device)
                .one();
    }

    private static Device device(Readable row) {
        return new Device(
                new DeviceId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                new GateId(Columns.uuid(row, "gate")),
                WireName.of(Role.class, Columns.text(row, "role")),
                Columns.text(row, "label"),
                Columns.text(row, "name"),
                Columns.instant(row, "enrolled_at"),
                Columns.instant(row, "expires_at"),
                row.get("revoked_at", Instant.class));
    }
}
