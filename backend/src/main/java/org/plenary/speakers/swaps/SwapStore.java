package org.plenary.speakers.swaps;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SwapId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SwapStore {

    private final DatabaseClient database;

    SwapStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Swap> ofList(ListId list) {
        return database.sql("select * from speakers_swap where list = :list order by proposed_at desc, id")
                .bind("list", list.value())
                .map(SwapStore::swap)
                .all();
    }

    Mono<Swap> find(SwapId id) {
        return database.sql("select * from speakers_swap where id = :id")
                .bind("id", id.value())
                .map(SwapStore::swap)
                .one();
    }

    Mono<Swap> insert(Swap swap) {
        return database.sql("""
                        insert into speakers_swap (id, list, offered, wanted, state, proposed_at, expires_at)
                        values (:id, :list, :offered, :wanted, :state, :proposed, :expires)
                        """)
                .bind("id", swap.id().value())
                .bind("list", swap.list().value())
                .bind("offered", swap.offered().value())
                .bind("wanted", swap.wanted().value())
                .bind("state", swap.state().wire())
                .bind("proposed", swap.proposedAt())
                .bind("expires", swap.expiresAt())
                .then()
                .thenReturn(swap);
    }

    /** Saves the answer to an open proposal. */
    Mono<Swap> answer(Swap swap) {
        return database.sql("""
                        update speakers_swap set state = :state, answered_at = :answered where id = :id and state = 'open'
                        """)
                .bind("state", swap.state().wire())
                .bind("answered", Objects.requireNonNull(swap.answeredAt()))
                .bind("id", swap.id().value())
                .then()
                .thenReturn(swap);
    }

    /** Notes that nobody answered an open proposal in time; empty when that is noted already. */
    Mono<Boolean> expire(Swap swap) {
        return database.sql("""
                        update speakers_swap set state = 'expired', answered_at = expires_at where id = :id and state = 'open'
                        returning true
                        """).bind("id", swap.id().value()).map(row -> true).one();
    }

    /** A list on which a proposal expired of which that is not noted yet. */
    record Due(MeetingCode meeting, ListId list) {}

    /** All lists on which proposals expired by that instant and still count as open. */
    Flux<Due> due(Instant now) {
        return database.sql("""
                        select distinct l.meeting, s.list from speakers_swap s join speakers_list l on l.id = s.list
                        where s.state = 'open' and s.expires_at <= :now order by l.meeting, s.list
                        """)
                .bind("now", now)
                .map(row ->
                        new Due(MeetingCode.of(Columns.text(row, "meeting")), new ListId(Columns.uuid(row, "list"))))
                .all();
    }

    private static Swap swap(Readable row) {
        return new Swap(
                new SwapId(Columns.uuid(row, "id")),
                new ListId(Columns.uuid(row, "list")),
                new InscriptionId(Columns.uuid(row, "offered")),
                new InscriptionId(Columns.uuid(row, "wanted")),
                WireName.of(Swap.State.class, Columns.text(row, "state")),
                Columns.instant(row, "proposed_at"),
                Columns.instant(row, "expires_at"),
                row.get("answered_at", Instant.class));
    }
}
