package org.plenary.speakers;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.platform.Columns;
import org.plenary.registration.Participant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PublicationStore {

    private static final TypeReference<List<PublishedSlot>> SLOTS = new TypeReference<>() {};

    private static final TypeReference<List<Protection>> PROTECTIONS = new TypeReference<>() {};

    /** A revision never changes (L21); names that were protected since are replaced as it is read (P1). */
    private static final String SELECT = """
            select publication.*, (
                select jsonb_agg(jsonb_build_object('inscription', n.inscription, 'name', n.name, 'alias', n.alias))
                from speakers_protected_name n join speakers_inscription i on i.id = n.inscription
                where i.list = publication.list) protected
            from speakers_publication publication\s""";

    private final DatabaseClient database;
    private final Columns columns;
    private final JsonMapper json;

    PublicationStore(DatabaseClient database, Columns columns, JsonMapper json) {
        this.database = database;
        this.columns = columns;
        this.json = json;
    }

    Mono<Publication> latest(ListId list) {
        return database.sql(SELECT + "where list = :list order by revision desc limit 1")
                .bind("list", list.value())
                .map(this::publication)
                .one();
    }

    /** The latest of each of these lists that is published. */
    Flux<Publication> latest(Collection<ListId> lists) {
        return database.sql(SELECT + """
                        where publication.list = any(:lists) and revision = (
                            select max(other.revision) from speakers_publication other where other.list = publication.list)
                        """)
                .bind("lists", lists.stream().map(ListId::value).toArray(UUID[]::new))
                .map(this::publication)
                .all();
    }

    Mono<Publication> find(ListId list, int revision) {
        return database.sql(SELECT + "where list = :list and revision = :revision")
                .bind("list", list.value())
                .bind("revision", revision)
                .map(this::publication)
                .one();
    }

    /**
     * Under which names the revisions of the meeting ever named that person. Statements of the delegation for which nobody
     * registered was chosen are searched for the person's names.
     */
    Flux<Named> naming(Participant person) {
        DelegationId delegation = person.delegation();
        return database.sql("""
                        select l.id list, slot->'entry'->>'inscription' inscription, slot->'speaker'->>'name' name,
                               slot->'speaker'->>'honorific' honorific, slot->>'participant' is not null chosen,
                               bool_or(slot->>'title' <> '') titled
                        from speakers_list l join speakers_publication p on p.list = l.id
                             cross join jsonb_array_elements(p.slots) slot
                        where l.meeting = :meeting and slot->'speaker'->>'name' is not null
                          and (slot->>'participant' = :participant
                               or slot->>'participant' is null and slot->>'delegation' = :delegation)
                        group by 1, 2, 3, 4, 5
                        """)
                .bind("meeting", person.meeting().value())
                .bind("participant", person.id().toString())
                .bind("delegation", delegation == null ? "" : delegation.toString())
                .map(PublicationStore::named)
                .all()
                .filter(named -> named.chosen() || SpeakerNames.isCalled(person, named.speaker()));
    }

    private static Named named(Readable row) {
        return new Named(
                new ListId(Columns.uuid(row, "list")),
                InscriptionId.of(Columns.text(row, "inscription")),
                new Speaker(row.get("honorific", String.class), Columns.text(row, "name")),
                Columns.get(row, "chosen", Boolean.class),
                Columns.get(row, "titled", Boolean.class));
    }

    Mono<Publication> insert(Publication publication) {
        return database.sql(
                        "insert into speakers_publication (list, revision, at, slots) values (:list, :revision, :at, :slots)")
                .bind("list", publication.list().value())
                .bind("revision", publication.revision())
                .bind("at", publication.at())
                .bind("slots", columns.json(publication.slots()))
                .then()
                .thenReturn(publication);
    }

    private Publication publication(Readable row) {
        return new Publication(
                new ListId(Columns.uuid(row, "list")),
                Columns.get(row, "revision", Integer.class),
                Columns.instant(row, "at"),
                json.readValue(Columns.text(row, "slots"), SLOTS).stream()
                        .map(slot -> shown(slot, protections(row)))
                        .toList());
    }

    /**
     * A name that some revision of the list shows for that inscription.
     *
     * @param chosen by the registration; else it was typed
     * @param titled whether an office stands beside it
     */
    record Named(ListId list, InscriptionId inscription, Speaker speaker, boolean chosen, boolean titled) {}

    /** A published name that is read as the alias, or as nobody's where there is none. */
    record Protection(
            InscriptionId inscription,
            String name,
            @Nullable String alias) {

        boolean covers(PublishedSlot slot) {
            Speaker speaker = slot.speaker();
            return speaker != null && inscription.equals(slot.entry().inscription()) && name.equals(speaker.name());
        }
    }

    private List<Protection> protections(Readable row) {
        String stored = row.get("protected", String.class);
        return stored == null ? List.of() : json.readValue(stored, PROTECTIONS);
    }

    private static PublishedSlot shown(PublishedSlot slot, List<Protection> protections) {
        for (Protection protection : protections) {
            if (protection.covers(slot)) {
                String alias = protection.alias();
                return slot.protectedAs(alias == null ? null : Speaker.of(null, alias));
            }
        }
        return slot;
    }
}
