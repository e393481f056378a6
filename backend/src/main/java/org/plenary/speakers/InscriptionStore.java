package org.plenary.speakers;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class InscriptionStore {

    /** With the receipt of the one with whom the place was exchanged last. */
    private static final String SELECT = """
            select i.*, other.receipt swapped_receipt
            from speakers_inscription i left join speakers_inscription other on other.id = i.swapped_with\s""";

    private final DatabaseClient database;

    InscriptionStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Inscription> ofList(ListId list) {
        return database.sql(SELECT + "where i.list = :list order by i.receipt")
                .bind("list", list.value())
                .map(InscriptionRows::inscription)
                .all();
    }

    Mono<Inscription> find(InscriptionId id) {
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

    /** The delegation's standing inscription in that list (L10), if there is one. */
    Mono<Inscription> standing(ListId list, DelegationId delegation) {
        return database.sql(SELECT + """
                        where i.list = :list and i.delegation = :delegation and i.state <> 'withdrawn' and i.group_name is null
                        """)
                .bind("list", list.value())
                .bind("delegation", delegation.value())
                .map(InscriptionRows::inscription)
                .one();
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

    Mono<Inscription> insert(Inscription inscription) {
        return database.sql("""
                        insert into speakers_inscription (id, list, delegation, entity, entity_kind, receipt, received_at,
                            honorific, speaker_name, participant, title, level, language, state, ground, place, absences,
                            called_at, started_at, ended_at, paused_at, paused_millis, extra_seconds, pin_position, pin_reason, late_reason, group_name, aligned, swapped_with, letter, version)
                        values (:id, :list, :delegation, :entity, :entityKind, :receipt, :receivedAt,
                            :honorific, :speakerName, :participant, :title, :level, :language, :state, :ground, :place,
                            :absences, :calledAt, :startedAt, :endedAt, :pausedAt, :pausedMillis, :extraSeconds, :pinPosition, :pinReason, :lateReason, :groupName, :aligned, :swappedWith, :letter, :version)
                        """)
                .bindProperties(InscriptionRows.Fixed.of(inscription))
                .bindProperties(InscriptionRows.Changing.of(inscription))
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
                            group_name = :groupName, aligned = :aligned,
                            swapped_with = :swappedWith, letter = :letter, version = :version
                        where id = :id and version = :version - 1
                        """)
                .bindProperties(InscriptionRows.Changing.of(inscription))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> inscription);
    }

    /** Saves both sides of an exchange in one statement; empty when one of them changed since (L22). */
    Mono<Long> exchange(Inscription one, Inscription other) {
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
