package org.plenary.registration;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class FocalPointStore {

    private record Acting(UUID delegation, FocalPoint focalPoint) {}

    private final DatabaseClient database;

    FocalPointStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<FocalPoint> of(DelegationId delegation) {
        return database.sql("""
                        select * from registration_focal_point
                        where delegation = :delegation and until is null order by since, email
                        """)
                .bind("delegation", delegation.value())
                .map(FocalPointStore::focalPoint)
                .all();
    }

    /** Who acts now for each delegation of the meeting, by the delegation's id. */
    Mono<Map<UUID, List<FocalPoint>>> ofMeeting(MeetingCode meeting) {
        return database.sql("""
                        select f.* from registration_focal_point f
                        join registration_delegation d on d.id = f.delegation
                        where d.meeting = :meeting and f.until is null order by f.since, f.email
                        """)
                .bind("meeting", meeting.value())
                .map(row -> new Acting(Columns.uuid(row, "delegation"), focalPoint(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Acting::delegation, Collectors.mapping(Acting::focalPoint, Collectors.toList())));
    }

    /** From now on the person acts for the delegation; who already does keeps doing so. */
    Mono<Void> add(DelegationId delegation, FocalPoint focalPoint, Instant now) {
        return database.sql("""
                        insert into registration_focal_point (delegation, account, name, email, language, since)
                        values (:delegation, :account, :name, :email, :language, :now)
                        on conflict (delegation, account) where until is null
                        do update set name = excluded.name, email = excluded.email, language = excluded.language
                        """)
                .bind("delegation", delegation.value())
                .bind("account", focalPoint.account().value())
                .bind("name", focalPoint.name())
                .bind("email", focalPoint.email())
                .bind("language", focalPoint.language().tag())
                .bind("now", now)
                .then();
    }

    Mono<Void> end(DelegationId delegation, AccountId account, Instant now) {
        return database.sql("""
                        update registration_focal_point set until = :now
                        where delegation = :delegation and account = :account and until is null
                        """)
                .bind("delegation", delegation.value())
                .bind("account", account.value())
                .bind("now", now)
                .then();
    }

    private static FocalPoint focalPoint(Readable row) {
        return new FocalPoint(
                new AccountId(Columns.uuid(row, "account")),
                Columns.text(row, "name"),
                Columns.text(row, "email"),
                WireName.of(Language.class, Columns.text(row, "language")));
    }
}
