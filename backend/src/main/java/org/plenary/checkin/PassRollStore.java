package org.plenary.checkin;

import java.util.Map;
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
                at_risk, no_photo)
            values (:id, :meeting, :holder, :delegation, :registration, :generation, :digest,
                :state, :category, :zones, :notBefore, :notAfter, :name, :name, '', :entity, false, true, false)
            on conflict (id) do update set
                state = case when checkin_badge.state = 'revoked' then 'revoked' else excluded.state end,
                zones = excluded.zones, not_before = excluded.not_before, not_after = excluded.not_after,
                changed = pg_current_xact_id()
            """;

    private final DatabaseClient database;

    PassRollStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> put(Pass pass) {
        return database.sql(PUT).bindValues(values(pass)).then();
    }

    private static Map<String, Object> values(Pass pass) {
        return Map.ofEntries(
                Map.entry("id", pass.id().value()),
                Map.entry("meeting", pass.meeting().value()),
                Map.entry("holder", pass.holder()),
                Map.entry("delegation", pass.of().delegation().value()),
                Map.entry("registration", pass.signed().claims().registration()),
                Map.entry("generation", pass.generation()),
                Map.entry("digest", pass.signed().digest()),
                Map.entry("state", pass.state().wire()),
                Map.entry("category", BadgeCategory.SECONDARY_PASS.wire()),
                Map.entry("zones", pass.zones().bits()),
                Map.entry("notBefore", pass.notBefore()),
                Map.entry("notAfter", pass.notAfter()),
                Map.entry("name", PassName.of(pass.of().place())),
                Map.entry("entity", pass.of().entity().value()));
    }
}
