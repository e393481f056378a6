package org.plenary.speakers.reply;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.ReplyId;
import org.plenary.platform.Columns;
import org.plenary.speakers.SpeakingRows;
import org.plenary.speakers.podium.BesideTheList;
import org.plenary.speakers.podium.DeedStore;
import org.plenary.speakers.turn.Turn;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ReplyStore implements BesideTheList {

    /** The terms of a queue and how often it was acted on. */
    record Head(ReplyTerms terms, long version) {}

    /** A receipt and a place, drawn under the lock of the queue. */
    record Draw(int receipt, long place) {}

    private final DatabaseClient database;
    private final RepliesSettings settings;
    private final DeedStore<ReplyId, Turn> deeds;

    ReplyStore(DatabaseClient database, Columns columns, RepliesSettings settings) {
        this.database = database;
        this.settings = settings;
        this.deeds = new DeedStore<>(
                database,
                columns,
                new DeedStore.Table<>("speakers_reply_act", "reply", ReplyId::new, ReplyId::value, Turn.class));
    }

    /** What was done at the podium with replies. */
    DeedStore<ReplyId, Turn> deeds() {
        return deeds;
    }

    /** Empty while nobody has asked and nothing was set. */
    Mono<Head> head(ListId list) {
        return database.sql("select * from speakers_reply_queue where list = :list")
                .bind("list", list.value())
                .map(this::head)
                .one();
    }

    /** In the order of receipt, the withdrawn ones with them. */
    Flux<Reply> ofList(ListId list) {
        return database.sql("select * from speakers_reply where list = :list order by receipt")
                .bind("list", list.value())
                .map(ReplyRows::reply)
                .all();
    }

    /** Where that person is named as the speaker, in whatever state. */
    Flux<Reply> ofParticipant(ParticipantId participant) {
        return database.sql("select * from speakers_reply where participant = :participant order by id")
                .bind("participant", participant.value())
                .map(ReplyRows::reply)
                .all();
    }

    /** Of that delegation, where a name was typed and nobody registered was chosen, in whatever state. */
    Flux<Reply> typed(DelegationId delegation) {
        return database.sql("""
                        select * from speakers_reply
                        where delegation = :delegation and participant is null and speaker_name is not null order by id
                        """)
                .bind("delegation", delegation.value())
                .map(ReplyRows::reply)
                .all();
    }

    @Override
    public Mono<EntityCode> atPodium(ListId list) {
        return database.sql("select entity from speakers_reply where list = :list and state in ('called', 'speaking')")
                .bind("list", list.value())
                .map(row -> EntityCode.of(Columns.text(row, "entity")))
                .one();
    }

    /** The next receipt and place; everybody else who asks or withdraws waits until this transaction ends. */
    Mono<Draw> draw(ListId list) {
        return database.sql("""
                        insert into speakers_reply_queue as q (list, last_receipt, last_place) values (:list, 1, 1)
                        on conflict (list) do update set last_receipt = q.last_receipt + 1, last_place = q.last_place + 1
                        returning last_receipt, last_place
                        """)
                .bind("list", list.value())
                .map(row -> new Draw(
                        Columns.get(row, "last_receipt", Integer.class), Columns.get(row, "last_place", Long.class)))
                .one();
    }

    /** The next place, without a receipt; it locks the queue as {@link #draw} does. */
    Mono<Long> drawPlace(ListId list) {
        return database.sql(
                        "update speakers_reply_queue set last_place = last_place + 1 where list = :list returning last_place")
                .bind("list", list.value())
                .mapValue(Long.class)
                .one();
    }

    /** Nobody else asks, withdraws or acts until this transaction ends. */
    Mono<Void> lock(ListId list) {
        return database.sql("select list from speakers_reply_queue where list = :list for no key update")
                .bind("list", list.value())
                .fetch()
                .one()
                .then();
    }

    /** Empty when somebody else acted since that version (L22). */
    Mono<Long> advance(ListId list, long version) {
        return database.sql("""
                        update speakers_reply_queue set version = version + 1
                        where list = :list and version = :version returning version
                        """)
                .bind("list", list.value())
                .bind("version", version)
                .mapValue(Long.class)
                .one();
    }

    /** Sets the limits; empty when somebody else set them since that version (L22). */
    Mono<Long> change(ListId list, ReplyTerms terms) {
        return database.sql("""
                        insert into speakers_reply_queue as q (list, first_seconds, second_seconds, terms_version)
                        values (:list, :first, :second, :version + 1)
                        on conflict (list) do update
                            set first_seconds = excluded.first_seconds, second_seconds = excluded.second_seconds,
                                terms_version = excluded.terms_version
                            where q.terms_version = :version
                        returning terms_version
                        """)
                .bind("list", list.value())
                .bind("first", terms.first().toSeconds())
                .bind("second", terms.second().toSeconds())
                .bind("version", terms.version())
                .mapValue(Long.class)
                .one();
    }

    Mono<Reply> insert(Reply reply) {
        return database.sql("""
                        insert into speakers_reply (id, list, delegation, entity, day, claim, receipt, received_at, honorific,
                            speaker_name, participant, title, language, replies_to, remark, state, place, absences, called_at,
                            started_at, ended_at, paused_at, paused_millis, extra_seconds, version)
                        values (:id, :list, :delegation, :entity, :day, :claim, :receipt, :receivedAt, :honorific,
                            :speakerName, :participant, :title, :language, :repliesTo, :remark, :state, :place, :absences, :calledAt,
                            :startedAt, :endedAt, :pausedAt, :pausedMillis, :extraSeconds, :version)
                        """)
                .bindProperties(ReplyRows.Fixed.of(reply))
                .bindProperties(ReplyRows.who(reply))
                .bindProperties(SpeakingRows.Taken.of(reply.turn()))
                .bindProperties(ReplyRows.Changing.of(reply))
                .then()
                .thenReturn(reply);
    }

    /** Saves what followed from the version before; empty when somebody else was first (L22). */
    Mono<Reply> update(Reply reply) {
        return database.sql("""
                        update speakers_reply set honorific = :honorific, speaker_name = :speakerName,
                            participant = :participant, title = :title, language = :language, replies_to = :repliesTo,
                            remark = :remark, state = :state, place = :place, absences = :absences, called_at = :calledAt, started_at = :startedAt, ended_at = :endedAt,
                            paused_at = :pausedAt, paused_millis = :pausedMillis, extra_seconds = :extraSeconds,
                            version = :version
                        where id = :id and version = :version - 1
                        """)
                .bindProperties(ReplyRows.who(reply))
                .bindProperties(SpeakingRows.Taken.of(reply.turn()))
                .bindProperties(ReplyRows.Changing.of(reply))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> reply);
    }

    private Head head(Readable row) {
        Long first = row.get("first_seconds", Long.class);
        Long second = row.get("second_seconds", Long.class);
        long set = Columns.get(row, "terms_version", Long.class);
        ReplyTerms terms = first == null || second == null
                ? settings.terms()
                : new ReplyTerms(Duration.ofSeconds(first), Duration.ofSeconds(second), set);
        return new Head(terms, Columns.get(row, "version", Long.class));
    }
}
