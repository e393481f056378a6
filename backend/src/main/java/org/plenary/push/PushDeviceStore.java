package org.plenary.push;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.PushDeviceId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PushDeviceStore {

    private final DatabaseClient database;

    PushDeviceStore(DatabaseClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else adds a device of that person, or of that address; the person's comes first. */
    Mono<Void> lock(String what) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('push ' || :what, 0))")
                .bind("what", what)
                .then();
    }

    /** How many the person has, without the one of that address. */
    Mono<Long> others(AccountId account, String endpoint) {
        return database.sql(
                        "select count(*) others from push_device where account = :account and endpoint <> :endpoint")
                .bind("account", account.value())
                .bind("endpoint", endpoint)
                .map(row -> Columns.get(row, "others", Long.class))
                .one();
    }

    /** Keeps it, or what is new of the same address. */
    Mono<PushDevice> save(PushDevice device) {
        return database.sql("""
                        insert into push_device
                            (id, account, endpoint, public_key, secret, language, name, added_at, confirmed_at)
                        values (:id, :account, :endpoint, :publicKey, :secret, :language, :name, :at, :at)
                        on conflict (endpoint) do update set
                            public_key = excluded.public_key, secret = excluded.secret,
                            language = excluded.language, name = excluded.name, confirmed_at = excluded.confirmed_at
                        returning *
                        """)
                .bind("id", device.id().value())
                .bind("account", device.account().value())
                .bind("endpoint", device.endpoint())
                .bind("publicKey", device.publicKey())
                .bind("secret", device.secret())
                .bind("language", device.language().wire())
                .bind("name", device.name())
                .bind("at", device.addedAt())
                .map(PushDeviceStore::device)
                .one();
    }

    /** A browser that changed hands: what waits for its former person goes. */
    Mono<Void> removeOfOthers(String endpoint, AccountId account) {
        return database.sql("delete from push_device where endpoint = :endpoint and account <> :account")
                .bind("endpoint", endpoint)
                .bind("account", account.value())
                .then();
    }

    Flux<PushDevice> of(Collection<AccountId> accounts) {
        return database.sql("select * from push_device where account = any(:accounts) order by added_at, id")
                .bind("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .map(PushDeviceStore::device)
                .all();
    }

    Mono<PushDevice> find(PushDeviceId id) {
        return database.sql("select * from push_device where id = :id")
                .bind("id", id.value())
                .map(PushDeviceStore::device)
                .one();
    }

    /** Empty when the person has no such device. */
    Mono<PushDevice> remove(PushDeviceId id, AccountId account) {
        return database.sql("delete from push_device where id = :id and account = :account returning *")
                .bind("id", id.value())
                .bind("account", account.value())
                .map(PushDeviceStore::device)
                .one();
    }

    /** Empty when the person has no device of that address. */
    Mono<PushDevice> remove(String endpoint, AccountId account) {
        return database.sql("delete from push_device where endpoint = :endpoint and account = :account returning *")
                .bind("endpoint", endpoint)
                .bind("account", account.value())
                .map(PushDeviceStore::device)
                .one();
    }

    /** The push service says that it is gone. */
    Mono<Void> remove(PushDeviceId id) {
        return database.sql("delete from push_device where id = :id")
                .bind("id", id.value())
                .then();
    }

    Mono<Void> notified(PushDeviceId id, Instant at) {
        return database.sql("update push_device set notified_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id.value())
                .then();
    }

    /** Forgets devices that were not seen on the page since then. */
    Mono<Long> forgetBefore(Instant instant) {
        return database.sql("delete from push_device where confirmed_at < :instant")
                .bind("instant", instant)
                .fetch()
                .rowsUpdated();
    }

    private static PushDevice device(Readable row) {
        return new PushDevice(
                new PushDeviceId(Columns.uuid(row, "id")),
                new AccountId(Columns.uuid(row, "account")),
                Columns.text(row, "endpoint"),
                Columns.get(row, "public_key", byte[].class),
                Columns.get(row, "secret", byte[].class),
                Language.ofTag(Columns.text(row, "language")).orElse(Language.EN),
                Columns.text(row, "name"),
                Columns.instant(row, "added_at"),
                row.get("notified_at", Instant.class));
    }
}
