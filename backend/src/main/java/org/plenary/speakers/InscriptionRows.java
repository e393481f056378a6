package org.plenary.speakers;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.Pauses;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The columns of an inscription, to write and to read. */
final class InscriptionRows {

    private InscriptionRows() {}

    /** The columns of a new one, by name: it stands, and was never called. */
    static Map<String, Object> entering(Inscription it) {
        Statement statement = it.statement();
        Speaker speaker = statement.speaker();
        Group group = statement.group();
        var row = new HashMap<String, Object>();
        row.put("id", it.id().value());
        row.put("list", it.list().value());
        row.put("delegation", it.delegation().value());
        row.put("entity", it.entity().value());
        row.put("entity_kind", it.entityKind().wire());
        row.put("receipt", it.receipt());
        row.put("received_at", it.receivedAt().toString());
        row.put("honorific", speaker == null ? null : speaker.honorific());
        row.put("speaker_name", speaker == null ? null : speaker.name());
        row.put("participant", Objects.toString(statement.participant(), null));
        row.put("title", statement.title());
        row.put("level", statement.level().wire());
        row.put("language", statement.language());
        row.put("state", it.turn().state().wire());
        row.put("ground", it.turn().ground().wire());
        row.put("place", it.turn().place());
        row.put("absences", it.turn().absences());
        row.put("late_reason", it.lateReason());
        row.put("group_name", group == null ? null : group.name());
        row.put("aligned", group == null ? new String[0] : codes(group.aligned()));
        row.put("version", it.version());
        return row;
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
            @Nullable UUID swappedWith,
            @Nullable Integer letter,
            long version) {

        static Changing of(Inscription it) {
            Statement statement = it.statement();
            Speaker speaker = statement.speaker();
            ParticipantId participant = statement.participant();
            Turn turn = it.turn();
            Pin pin = it.pin();
            Group group = statement.group();
            Inscription.Exchange exchange = it.exchange();
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
                    exchange == null ? null : exchange.with().value(),
                    exchange == null ? null : exchange.letter(),
                    it.version());
        }
    }

    static Inscription inscription(Readable row) {
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
                exchange(row),
                Columns.get(row, "version", Long.class));
    }

    private static Inscription.@Nullable Exchange exchange(Readable row) {
        UUID with = row.get("swapped_with", UUID.class);
        return with == null
                ? null
                : new Inscription.Exchange(
                        new InscriptionId(with),
                        Columns.get(row, "swapped_receipt", Integer.class),
                        row.get("letter", Integer.class));
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
