package org.plenary.speakers;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
public class InscriptionStore {

    /** With the receipt of the one with whom the place was exchanged last. */
    private static final String SELECT = """
            select i.*, other.receipt swapped_receipt
            from speakers_inscription i left join speakers_inscription other on other.id = i.swapped_with\s""";

    private final DatabaseClient database;
    private final Columns columns;

    InscriptionStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<Inscription> ofList(ListId list) {
        return database.sql(SELECT + "where i.list = :list order by i.receipt")
                .bind("list", list.value())
                .map(InscriptionRows::inscription)
                .all();
    }

    /** Those of each list by receipt. */
    Flux<Inscription> ofLists(Collection<ListId> lists) {
        return database.sql(SELECT + "where i.list = any(:lists) order by i.list, i.receipt")
                .bind("lists", ids(lists))
                .map(InscriptionRows::inscription)
                .all();
    }

    /** On which other lists somebody is to speak who is to speak on this one (C7), see {@link Statement#sameSpeaker}. */
    Flux<ListId> sharingSpeakers(ListId list) {
        return database.sql("""
                        select distinct other.list
                        from speakers_inscription own
                             join speakers_inscription other on other.delegation = own.delegation and other.list <> own.list
                        where own.list = :list
                          and own.state in ('inscribed', 'called', 'speaking')
                          and other.state in ('inscribed', 'called', 'speaking')
                          and (other.participant = own.participant
                               or (other.participant is null or own.participant is null)
                                  and lower(other.speaker_name) = lower(own.speaker_name))
                        """)
                .bind("list", list.value())
                .map(row -> new ListId(Columns.uuid(row, "list")))
                .all();
    }

    private static UUID[] ids(Collection<ListId> lists) {
        return lists.stream().map(ListId::value).toArray(UUID[]::new);
    }

    public Mono<Inscription> find(InscriptionId id) {
        return database.sql(SELECT + "where i.id = :id")
                .bind("id", id.value())
                .map(InscriptionRows::inscription)
                .one();
    }

    /** Where that person is named as the speaker, in whatever state. */
    Flux<Inscription> ofParticipant(ParticipantId participant) {
        return database.sql(SELECT + "where i.participant = :participant order by i.id")
                .bind("participant", participant.value())
                .map(InscriptionRows::inscription)
                .all();
    }

    /** Of that delegation, where a name was typed and nobody registered was chosen, in whatever state. */
    Flux<Inscription> typed(DelegationId delegation) {
        return database.sql(SELECT + """
                        where i.delegation = :delegation and i.participant is null and i.speaker_name is not null order by i.id
                        """)
                .bind("delegation", delegation.value())
                .map(InscriptionRows::inscription)
                .all();
    }

    /** Who speaks for the group of that name in that list (L11), if anybody does. */
    Mono<Inscription> ofGroup(ListId list, String group) {
        return database.sql(SELECT + """
                        where i.list = :list and lower(i.group_name) = lower(:group) and i.state <> 'withdrawn'
                        """)
                .bind("list", list.value())
                .bind("group", group)
                .map(InscriptionRows::inscription)
                .one();
    }

    /**
     * Gives those who asked the next receipts and places of the list, in their sequence, and saves them in the same statement.
     * Everybody else who wants a receipt waits until this transaction ends, so they rise by one without a gap (L2).
     */
    Mono<List<Inscription>> enter(ListId list, List<Asked> asked) {
        return database.sql("""
                        with drawn as (
                            update speakers_list
                            set last_receipt = last_receipt + :number, last_place = last_place + :number where id = :list
                            returning last_receipt - :number receipts, last_place - :number places
                        ), entered as (
                            insert into speakers_inscription (id, list, delegation, entity, entity_kind, receipt, received_at,
                                honorific, speaker_name, participant, title, level, language, state, ground, place, absences,
                                late_reason, group_name, aligned, version)
                            select id, list, delegation, entity, entity_kind, receipts + receipt, received_at,
                                honorific, speaker_name, participant, title, level, language, state, ground, places + place,
                                absences, late_reason, group_name, aligned, version
                            from drawn, jsonb_populate_recordset(null::speakers_inscription, :drafts)
                        )
                        select receipts, places from drawn
                        """)
                .bind("number", asked.size())
                .bind("list", list.value())
                .bind(
                        "drafts",
                        columns.json(numbered(asked, 0, 0).stream()
                                .map(InscriptionRows::entering)
                                .toList()))
                .map(row -> numbered(
                        asked, Columns.get(row, "receipts", Integer.class), Columns.get(row, "places", Long.class)))
                .one();
    }

    private static List<Inscription> numbered(List<Asked> asked, int receipts, long places) {
        var inscriptions = new ArrayList<Inscription>(asked.size());
        for (Asked one : asked) {
            int number = inscriptions.size() + 1;
            inscriptions.add(one.inscription(receipts + number, places + number));
        }
        return inscriptions;
    }

    /** Who stands in that list for one of these delegations on its own behalf (L10), or for one of these groups (L11). */
    Mono<List<Inscription>> standing(ListId list, Collection<DelegationId> delegations, Collection<String> groups) {
        return database.sql(SELECT + """
                        where i.list = :list and i.state <> 'withdrawn' and (
                            (i.group_name is null and i.delegation = any(:delegations))
                            or lower(i.group_name) = any(select lower(name) from unnest(cast(:groups as text[])) name))
                        """)
                .bind("list", list.value())
                .bind(
                        "delegations",
                        delegations.stream().map(DelegationId::value).toArray(UUID[]::new))
                .bind("groups", groups.toArray(String[]::new))
                .map(InscriptionRows::inscription)
                .all()
                .collectList();
    }

    /** Saves what followed from the version before; empty when somebody else was first (L22). */
    public Mono<Inscription> update(Inscription inscription) {
        return database.sql("""
                        update speakers_inscription set honorific = :honorific, speaker_name = :speakerName,
                            participant = :participant, title = :title, level = :level, language = :language,
                            state = :state, ground = :ground, place = :place, absences = :absences,
                            called_at = :calledAt, started_at = :startedAt, ended_at = :endedAt, paused_at = :pausedAt,
                            paused_millis = :pausedMillis, extra_seconds = :extraSeconds,
                            pin_position = :pinPosition, pin_reason = :pinReason,
                            group_name = :groupName, aligned = :aligned,
                            swapped_with = :swappedWith, letter = :letter, version = :version
                        where id = :id and version = :version - 1
                        """)
                .bindProperties(InscriptionRows.who(inscription))
                .bindProperties(SpeakingRows.Taken.of(inscription.turn()))
                .bindProperties(InscriptionRows.Changing.of(inscription))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> inscription);
    }

    /** Nobody else changes either until this transaction ends. */
    public Mono<Void> hold(InscriptionId one, InscriptionId other) {
        return database.sql(
                        "select id from speakers_inscription where id in (:one, :other) order by id for no key update")
                .bind("one", one.value())
                .bind("other", other.value())
                .fetch()
                .all()
                .then();
    }

    /** Saves both sides of an exchange in one statement; empty when one of them changed since (L22). */
    public Mono<Long> exchange(Inscription one, Inscription other) {
        return database.sql("""
                        update speakers_inscription i
                        set place = to_place, letter = to_letter, swapped_with = with_id, version = to_version
                        from (values (:one, :onePlace, :oneLetter::integer, :other, :oneVersion),
                                     (:other, :otherPlace, :otherLetter::integer, :one, :otherVersion))
                             as change (id, to_place, to_letter, with_id, to_version)
                        where i.id = change.id and i.version = to_version - 1
                        """)
                .bind("one", one.id().value())
                .bind("onePlace", one.turn().place())
                .bind("oneLetter", Parameters.in(R2dbcType.INTEGER, letter(one)))
                .bind("oneVersion", one.version())
                .bind("other", other.id().value())
                .bind("otherPlace", other.turn().place())
                .bind("otherLetter", Parameters.in(R2dbcType.INTEGER, letter(other)))
                .bind("otherVersion", other.version())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 2);
    }

    /** Letters that were exchanged belong to the lot that gave them (L9). */
    Mono<Void> forgetLetters(ListId list) {
        return database.sql("update speakers_inscription set letter = null where list = :list and letter is not null")
                .bind("list", list.value())
                .then();
    }

    private static @Nullable Integer letter(Inscription it) {
        Inscription.Exchange exchange = it.exchange();
        return exchange == null ? null : exchange.letter();
    }
}
