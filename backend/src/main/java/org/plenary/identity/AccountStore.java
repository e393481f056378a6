package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class AccountStore {

    /** The account of an address, and whether this statement opened it. */
    record Opened(AccountId id, boolean created) {}

    private final DatabaseClient database;

    AccountStore(DatabaseClient database) {
        this.database = database;
    }

    /** Two parallel calls for one address yield one account: the unique index decides. */
    Mono<Opened> open(Account account, Instant at) {
        return database.sql("""
                        insert into identity_account (id, email, name, language, created_at)
                        values (:id, :email, :name, :language, :at)
                        on conflict (lower(email)) do update set email = identity_account.email
                        returning id, xmax = 0 as created
                        """)
                .bind("id", account.id().value())
                .bind("email", account.email())
                .bind("name", account.name())
                .bind("language", account.language().wire())
                .bind("at", at)
                .map(row -> new Opened(
                        new AccountId(Columns.uuid(row, "id")), Boolean.TRUE.equals(row.get("created", Boolean.class))))
                .one();
    }

    Mono<Account> byId(AccountId id) {
        return database.sql("select id, email, name, language from identity_account where id = :id")
                .bind("id", id.value())
                .map(AccountStore::account)
                .one();
    }

    Flux<Account> all(Collection<AccountId> ids) {
        return database.sql("select id, email, name, language from identity_account where id = any(:ids)")
                .bind("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .map(AccountStore::account)
                .all();
    }

    Mono<Account> byEmail(EmailAddress email) {
        return database.sql("select id, email, name, language from identity_account where lower(email) = lower(:email)")
                .bind("email", email.value())
                .map(AccountStore::account)
                .one();
    }

    Mono<Void> setLanguage(AccountId id, Language language) {
        return database.sql("update identity_account set language = :language where id = :id")
                .bind("id", id.value())
                .bind("language", language.wire())
                .then();
    }

    static Account account(Readable row) {
        return new Account(
                new AccountId(Columns.uuid(row, "id")),
                Columns.text(row, "email"),
                Columns.text(row, "name"),
                WireName.of(Language.class, Columns.text(row, "language")));
    }
}
