package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class GrantStore {

    /** A role and whose it is. */
    record Held(AccountId account, Grant grant) {}

    private static final String SAME = """
             role = :role and meeting is not distinct from :meeting and delegation is not distinct from :delegation
            """;

    private final DatabaseClient database;

    GrantStore(DatabaseClient database) {
        this.database = database;
    }

    /** The new grant's id, or nothing when the account holds it already. */
    Mono<UUID> add(AccountId account, Grant grant, Instant at) {
        return bind(database.sql("""
                                insert into identity_grant (id, account, role, meeting, delegation, given_at)
                                values (:id, :account, :role, :meeting, :delegation, :at)
                                on conflict on constraint identity_grant_once do nothing
                                returning id
                                """), grant)
                .bind("id", UUID.randomUUID())
                .bind("account", account.value())
                .bind("at", at)
                .map(row -> Columns.uuid(row, "id"))
                .one();
    }

    /** The removed grant's id, or nothing when the account did not hold it. */
    Mono<UUID> remove(AccountId account, Grant grant) {
        return bind(
                        database.sql("delete from identity_grant where account = :account and" + SAME + "returning id"),
                        grant)
                .bind("account", account.value())
                .map(row -> Columns.uuid(row, "id"))
                .one();
    }

    Flux<Grant> of(AccountId account) {
        return database.sql("select role, meeting, delegation from identity_grant where account = :account")
                .bind("account", account.value())
                .map(GrantStore::grant)
                .all();
    }

    Flux<Account> holders(Grant grant) {
        return bind(database.sql("""
                                select a.id, a.email, a.name, a.language
                                from identity_grant g join identity_account a on a.id = g.account
                                where
                                """ + SAME + "order by g.given_at, a.email"), grant)
                .map(AccountStore::account)
                .all();
    }

    /** The members of a meeting's team, those first who joined first. */
    Flux<TeamMember> team(MeetingCode meeting) {
        return database.sql("""
                        select g.id as grant_id, g.role, g.meeting, g.delegation, g.given_at,
                            a.id, a.email, a.name, a.language
                        from identity_grant g join identity_account a on a.id = g.account
                        where g.meeting = :meeting and g.role = any(:roles)
                        order by g.given_at, a.email, g.role
                        """)
                .bind("meeting", meeting.value())
                .bind("roles", Role.TEAM.stream().map(Role::wire).toArray(String[]::new))
                .map(row -> new TeamMember(
                        Columns.uuid(row, "grant_id"),
                        AccountStore.account(row),
                        grant(row).role(),
                        Columns.instant(row, "given_at")))
                .all();
    }

    /** Every role that somebody holds in the meeting. */
    Flux<Held> in(MeetingCode meeting) {
        return database.sql("select account, role, meeting, delegation from identity_grant where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(row -> new Held(new AccountId(Columns.uuid(row, "account")), grant(row)))
                .all();
    }

    Mono<Long> administrators() {
        return database.sql("""
                        select count(*) as number from identity_grant where role = 'administrator' and meeting is null
                        """)
                .map(row -> Columns.get(row, "number", Long.class))
                .one();
    }

    /** One at a time: what decides on the number of administrators waits here for the others. */
    Mono<Void> lockAdministrators() {
        return database.sql("select pg_advisory_xact_lock(hashtext('identity_grant.administrator'))")
                .then();
    }

    private static DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql, Grant grant) {
        var delegation = grant.delegation();
        return sql.bind("role", grant.role().wire())
                .bind("meeting", Rows.text(grant.meeting()))
                .bind("delegation", Rows.id(delegation == null ? null : delegation.value()));
    }

    private static Grant grant(Readable row) {
        return new Grant(WireName.of(Role.class, Columns.text(row, "role")), Rows.meeting(row), Rows.delegation(row));
    }
}
