package org.plenary.checkin;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.Pass;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Secondary passes in the door's roll (B3): rows as those of badges, so that the door needs no other rules. The pass's holder
 * stands where a badge has its participant; nobody finds it by name, since there is no face to compare.
 */
@Component
class PassRollStore {

    private static final String PUT = """
            insert into checkin_badge (id, meeting, participant, delegation, registration, generation, digest,
                state, category, zones, not_before, not_after, name, latin_name, honorific, entity, head,
                at_risk, no_photo, spent_from)
            select id::uuid, meeting, holder::uuid, delegation::uuid, registration, generation, digest,
                state, :category, zones, begins, ends, name, name, '', entity, false, true, false,
                greatest(ends, coded)
            from unnest(:ids::text[], :meetings::text[], :holders::text[], :delegations::text[], :registrations::bigint[],
                :generations::int[], :digests::text[], :states::text[], :zones::int[], :begins::timestamptz[],
                :ends::timestamptz[], :coded::timestamptz[], :names::text[], :entities::text[])
                as n (id, meeting, holder, delegation, registration, generation, digest, state, zones, begins, ends,
                    coded, name, entity)
            order by id
            on conflict (id) do update set
                state = case when checkin_badge.state = 'revoked' then 'revoked' else excluded.state end,
                zones = excluded.zones, not_before = excluded.not_before, not_after = excluded.not_after,
                spent_from = excluded.spent_from,
                changed = pg_current_xact_id()
            """;

    private final DatabaseClient database;

    PassRollStore(DatabaseClient database) {
        this.database = database;
    }

    /** All of them in one statement, each at most once. */
    Mono<Void> put(List<Pass> passes) {
        return database.sql(PUT)
                .bind("ids", texts(passes, Pass::id))
                .bind("meetings", texts(passes, Pass::meeting))
                .bind("holders", texts(passes, Pass::holder))
                .bind("delegations", texts(passes, pass -> pass.of().delegation()))
                .bind(
                        "registrations",
                        passes.stream()
                                .map(pass -> pass.signed().claims().registration())
                                .toArray(Long[]::new))
                .bind("generations", passes.stream().map(Pass::generation).toArray(Integer[]::new))
                .bind("digests", texts(passes, pass -> pass.signed().digest()))
                .bind("states", texts(passes, pass -> pass.state().wire()))
                .bind("zones", passes.stream().map(pass -> pass.zones().bits()).toArray(Integer[]::new))
                .bind("begins", passes.stream().map(Pass::notBefore).toArray(Instant[]::new))
                .bind("ends", passes.stream().map(Pass::notAfter).toArray(Instant[]::new))
                .bind(
                        "coded",
                        passes.stream()
                                .map(pass -> pass.signed().claims().notAfter())
                                .toArray(Instant[]::new))
                .bind("names", texts(passes, pass -> PassName.of(pass.of().place())))
                .bind("entities", texts(passes, pass -> pass.of().entity()))
                .bind("category", BadgeCategory.SECONDARY_PASS.wire())
                .then();
    }

    private static String[] texts(List<Pass> passes, Function<Pass, Object> value) {
        return passes.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
