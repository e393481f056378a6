package org.plenary.checkin;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.DoorStanding;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entity;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DoorRollStore {

    private static final String PUT = """
            insert into checkin_badge (id, meeting, participant, delegation, registration, generation, digest,
                state, category, zones, not_before, not_after, name, latin_name, honorific, entity, head,
                at_risk, no_photo, photo)
            values (:id, :meeting, :participant, :delegation, :registration, :generation, :digest,
                :state, :category, :zones, :notBefore, :notAfter, :name, :latinName, :honorific, :entity, :head,
                :atRisk, :noPhoto, :photo)
            on conflict (id) do update set
                state = case when checkin_badge.state = 'revoked' then 'revoked' else excluded.state end, category = excluded.category,
                zones = excluded.zones, not_before = excluded.not_before, not_after = excluded.not_after,
                name = excluded.name, latin_name = excluded.latin_name, honorific = excluded.honorific,
                entity = excluded.entity, head = excluded.head, at_risk = excluded.at_risk,
                no_photo = excluded.no_photo, photo = excluded.photo, changed = pg_current_xact_id()
            """;

    private final DatabaseClient database;

    DoorRollStore(DatabaseClient database) {
        this.database = database;
    }

    /** @param photo the version of the person's photo, if there is one */
    Mono<Void> put(Badge badge, DoorStanding standing, BadgeHolder holder, Optional<String> photo) {
        DelegationId delegation = badge.delegation();
        Entity entity = holder.entity();
        return person(
                        holder,
                        photo,
                        database.sql(PUT)
                                .bind("id", badge.id().value())
                                .bind("meeting", badge.meeting().value())
                                .bind("participant", badge.participant().value())
                                .bind(
                                        "delegation",
                                        delegation == null
                                                ? Parameters.in(UUID.class)
                                                : Parameters.in(delegation.value()))
                                .bind("registration", badge.claims().registration())
                                .bind("generation", badge.generation())
                                .bind("digest", badge.digest())
                                .bind("state", standing.wire())
                                .bind("category", badge.category().wire())
                                .bind("zones", badge.zones().bits())
                                .bind("notBefore", badge.notBefore())
                                .bind("notAfter", badge.notAfter())
                                .bind(
                                        "entity",
                                        Parameters.in(
                                                R2dbcType.VARCHAR,
                                                entity == null
                                                        ? null
                                                        : entity.code().value())))
                .then();
    }

    /** Of those that can be used; the rows are claimed in one order, or two such transactions could wait for each other. */
    Mono<Void> stand(Collection<BadgeId> badges, DoorStanding standing) {
        return database.sql("""
                        with held as (
                            select id from checkin_badge
                            where id = any(:badges::uuid[]) and state in ('active', 'uncollected') and state <> :standing
                            order by id for update)
                        update checkin_badge b set state = :standing, changed = pg_current_xact_id() from held h where b.id = h.id
                        """)
                .bind("badges", badges.stream().map(BadgeId::toString).toArray(String[]::new))
                .bind("standing", standing.wire())
                .then();
    }

    /** Whose badge that is, whatever became of it. */
    Mono<ParticipantId> holder(MeetingCode meeting, BadgeId badge) {
        return database.sql("select participant from checkin_badge where id = :id and meeting = :meeting")
                .bind("id", badge.value())
                .bind("meeting", meeting.value())
                .map(row -> new ParticipantId(Columns.uuid(row, "participant")))
                .one();
    }

    /** How many photos the meeting's snapshot names. */
    Mono<Integer> photos(MeetingCode meeting) {
        return database.sql("select count(*)::int n from checkin_badge where meeting = :meeting and photo is not null")
                .bind("meeting", meeting.value())
                .map(row -> Columns.get(row, "n", Integer.class))
                .one();
    }

    /** What the door shows of a person, on all their badges. */
    Mono<Void> rename(ParticipantId participant, BadgeHolder holder, Optional<String> photo) {
        return person(holder, photo, database.sql("""
                        update checkin_badge set name = :name, latin_name = :latinName, honorific = :honorific, head = :head,
                            at_risk = :atRisk, no_photo = :noPhoto, photo = :photo, changed = pg_current_xact_id()
                        where participant = :participant
                        """).bind("participant", participant.value()))
                .then();
    }

    private static GenericExecuteSpec person(BadgeHolder holder, Optional<String> photo, GenericExecuteSpec statement) {
        return statement
                .bind("name", holder.name())
                .bind("latinName", holder.latinName())
                .bind("honorific", holder.participant().honorific())
                .bind("head", holder.participant().head())
                .bind("atRisk", holder.participant().atRisk())
                .bind("noPhoto", !holder.participant().photoConsent())
                .bind("photo", Parameters.in(R2dbcType.VARCHAR, photo.orElse(null)));
    }
}
