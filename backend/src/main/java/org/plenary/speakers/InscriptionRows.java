package org.plenary.speakers;

import io.r2dbc.spi.Readable;
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
import org.plenary.kernel.WireName;
import org.plenary.network.EntityKind;
import org.plenary.platform.Columns;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.turn.Ground;

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

    static SpeakingRows.Who who(Inscription it) {
        Statement statement = it.statement();
        return SpeakingRows.Who.of(
                statement.speaker(), statement.participant(), statement.title(), statement.language());
    }

    /** The other columns that change, with the key, as parameters of a statement. */
    record Changing(
            UUID id,
            String level,
            String ground,
            @Nullable Integer pinPosition,
            @Nullable String pinReason,
            @Nullable String groupName,
            String[] aligned,
            @Nullable UUID swappedWith,
            @Nullable Integer letter,
            long version) {

        static Changing of(Inscription it) {
            Statement statement = it.statement();
            Pin pin = it.pin();
            Group group = statement.group();
            Inscription.Exchange exchange = it.exchange();
            return new Changing(
                    it.id().value(),
                    statement.level().wire(),
                    it.turn().ground().wire(),
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
                SpeakingRows.turn(row, WireName.of(Ground.class, Columns.text(row, "ground"))),
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
        return new Statement(
                SpeakingRows.speaker(row),
                SpeakingRows.participant(row),
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

    private static @Nullable Pin pin(Readable row) {
        Integer position = row.get("pin_position", Integer.class);
        return position == null ? null : new Pin(position, Columns.text(row, "pin_reason"));
    }
}
