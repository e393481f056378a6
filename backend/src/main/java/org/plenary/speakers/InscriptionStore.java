package org.plenary.speakers;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WireName;
import org.plenary.network.EntityKind;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class InscriptionStore {

    private final DatabaseClient database;

    InscriptionStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Inscription> ofList(ListId list) {
        return database.sql("select * from speakers_inscription where list = :list order by receipt")
                .bind("list", list.value())
                .map(InscriptionStore::inscription)
                .all();
    }

    Mono<Inscription> find(InscriptionId id) {
        return database.sql("select * from speakers_inscription where id = :id")
                .bind("id", id.value())
                .map(InscriptionStore::inscription)
                .one();
    }

    /** Where that person is named as the speaker, in whatever state. */
    Flux<Inscription> ofParticipant(ParticipantId participant) {
        return database.sql("select * from speakers_inscription where participant = :participant order by id")
                .bind("participant", participant.value())
                .map(InscriptionStore::inscription)
                .all();
    }

    /** The delegation's standing inscription in that list (L10), if there is one. */
    Mono<Inscription> standing(ListId list, DelegationId delegation) {
        return database.sql("""
                        select * from speakers_inscription
                        where list = :list and delegation = :delegation and state <> 'withdrawn' and group_name is null
                        """)
                .bind("list", list.value())
                .bind("delegation", delegation.value())
                .map(InscriptionStore::inscription)
                .one();
    }

    /** Who speaks for the group of that name in that list (L11), if anybody does. */
    Mono<Inscription> ofGroup(ListId list, String group) {
        return database.sql("""
                        select * from speakers_inscription
                        where list = :list and lower(group_name) = lower(:group) and state <> 'withdrawn'
                        """)
                .bind("list", list.value())
                .bind("group", group)
                .map(InscriptionStore::inscription)
                .one();
    }

    Mono<Inscription> insert(Inscription inscription) {
        return database.sql("""
                        insert into speakers_inscription (id, list, delegation, entity, entity_kind, receipt, received_at,
                            honorific, speaker_name, participant, title, level, language, state, ground, place, absences,
                            called_at, started_at, ended_at, paused_at, paused_millis, extra_seconds, pin_position, pin_reason,
                            late_reason, group_name, aligned, version)
                        values (:id, :list, :delegation, :entity, :entityKind, :receipt, :receivedAt,
                            :honorific, :speakerName, :participant, :title, :level, :language, :state, :ground, :place,
                            :absences, :calledAt, :startedAt, :endedAt, :pausedAt, :pausedMillis, :extraSeconds, :pinPosition,
                            :pinReason, :lateReason, :groupName, :aligned, :version)
                        """)
                .bindProperties(Fixed.of(inscription))
                .bindProperties(Changing.of(inscription))
                .then()
                .thenReturn(inscription);
    }

    /** Saves what followed from the version before; empty when somebody else was first (L22). */
    Mono<Inscription> update(Inscription inscription) {
        return database.sql("""
                        update speakers_inscription set honorific = :honorific, speaker_name = :speakerName,
                            participant = :participant, title = :title, level = :level, language = :language,
                            state = :state, ground = :ground, place = :place, absences = :absences,
                            called_at = :calledAt, started_at = :startedAt, ended_at = :endedAt, paused_at = :pausedAt,
                            paused_millis = :pausedMillis, extra_seconds = :extraSeconds,
                            pin_position = :pinPosition, pin_reason = :pinReason,
                            group_name = :groupName, aligned = :aligned, version = :version
                        where id = :id and version = :version - 1
                        """)
                .bindProperties(Changing.of(inscription))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> inscription);
    }

    /** The columns that never change, as parameters of a statement. */
    record Fixed(
            UUID list,
            UUID delegation,
            String entity,
            String entityKind,
            int receipt,
            Instant receivedAt,
            @Nullable String lateReason) {

        static Fixed of(Inscription it) {
            return new Fixed(
                    it.list().value(),
                    it.delegation().value(),
                    it.entity().value(),
                    it.entityKind().wire(),
                    it.receipt(),
                    it.receivedAt(),
                    it.lateReason());
        }
    }

    /** The columns that change, with the key, as parameters of a statement. */
    record Changing(
            UUID id,
            @Nullable String honorific,
            @Nullable String speakerName,
            @Nullable UUID participant,
            String title,
            String level,
            String language,
            String state,
            String ground,
            long place,
            int absences,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant pausedAt,
            long pausedMillis,
            long extraSeconds,
            @Nullable Integer pinPosition,
            @Nullable String pinReason,
            @Nullable String groupName,
            String[] aligned,
            long version) {

        static Changing of(Inscription it) {
            Statement statement = it.statement();
            Speaker speaker = statement.speaker();
            ParticipantId participant = statement.participant();
            Turn turn = it.turn();
            Pin pin = it.pin();
            Group group = statement.group();
            return new Changing(
                    it.id().value(),
                    speaker == null ? null : speaker.honorific(),
                    speaker == null ? null : speaker.name(),
                    participant == null ? null : participant.value(),
                    statement.title(),
                    statement.level().wire(),
                    statement.language(),
                    turn.state().wire(),
                    turn.ground().wire(),
                    turn.place(),
                    turn.absences(),
                    turn.calledAt(),
                    turn.startedAt(),
                    turn.endedAt(),
                    turn.pauses().since(),
                    turn.pauses().ended().toMillis(),
                    turn.extra().toSeconds(),
                    pin == null ? null : pin.position(),
                    pin == null ? null : pin.reason(),
                    group == null ? null : group.name(),
                    group == null ? new String[0] : codes(group.aligned()),
                    it.version());
        }
    }

    private static Inscription inscription(Readable row) {
        return new Inscription(
                new InscriptionId(Columns.uuid(row, "id")),
                new ListId(Columns.uuid(row, "list")),
                new DelegationId(Columns.uuid(row, "delegation")),
                EntityCode.of(Columns.text(row, "entity")),
                WireName.of(EntityKind.class, Columns.text(row, "entity_kind")),
                Columns.get(row, "receipt", Integer.class),
                Columns.instant(row, "received_at"),
                statement(row),
                turn(row),
                pin(row),
                row.get("late_reason", String.class),
                Columns.get(row, "version", Long.class));
    }

    private static Statement statement(Readable row) {
        String name = row.get("speaker_name", String.class);
        UUID participant = row.get("participant", UUID.class);
        return new Statement(
                name == null ? null : new Speaker(row.get("honorific", String.class), name),
                participant == null ? null : new ParticipantId(participant),
                Columns.text(row, "title"),
                WireName.of(Level.class, Columns.text(row, "level")),
                Columns.text(row, "language"),
                group(row));
    }

    private static @Nullable Group group(Readable row) {
        String name = row.get("group_name", String.class);
        return name == null
                ? null
                : new Group(
                        name,
                        Arrays.stream(Columns.get(row, "aligned", String[].class))
                                .map(EntityCode::of)
                                .toList());
    }

    private static String[] codes(List<EntityCode> entities) {
        return entities.stream().map(EntityCode::value).toArray(String[]::new);
    }

    private static Turn turn(Readable row) {
        return new Turn(
                WireName.of(State.class, Columns.text(row, "state")),
                WireName.of(Ground.class, Columns.text(row, "ground")),
                Columns.get(row, "place", Long.class),
                Columns.get(row, "absences", Integer.class),
                row.get("called_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                new Pauses(
                        row.get("paused_at", Instant.class),
                        Duration.ofMillis(Columns.get(row, "paused_millis", Long.class))),
                Duration.ofSeconds(Columns.get(row, "extra_seconds", Long.class)));
    }

    private static @Nullable Pin pin(Readable row) {
        Integer position = row.get("pin_position", Integer.class);
        return position == null ? null : new Pin(position, Columns.text(row, "pin_reason"));
    }
}
