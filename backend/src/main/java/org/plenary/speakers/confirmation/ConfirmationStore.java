package org.plenary.speakers.confirmation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.plenary.speakers.InscriptionPath;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ConfirmationStore {

    /** What a link in a letter asks, and whom. */
    record Link(InscriptionPath at, DelegationId delegation, String speaker, AccountId reader) {}

    /** Who was asked, see {@link Confirmation#speakerOf}, and when. */
    record Waiting(InscriptionPath at, String speaker, Instant askedAt) {}

    private final DatabaseClient database;

    ConfirmationStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Confirmation> of(List<InscriptionId> inscriptions) {
        return database.sql("select * from speakers_confirmation where inscription = any(:inscriptions)")
                .bind(
                        "inscriptions",
                        inscriptions.stream().map(InscriptionId::value).toArray(UUID[]::new))
                .map(ConfirmationStore::confirmation)
                .all();
    }

    /** Notes that this speaker is asked; empty when asked already, or answered unasked. */
    Mono<Boolean> ask(InscriptionId inscription, String speaker, Instant at) {
        return database.sql("""
                        insert into speakers_confirmation as c (inscription, speaker, asked_at) values (:inscription, :speaker, :at)
                        on conflict (inscription) do update
                            set speaker = excluded.speaker, asked_at = excluded.asked_at, reminded_at = null,
                                answer = null, answered_at = null
                            where c.speaker <> excluded.speaker
                        returning true
                        """)
                .bind("inscription", inscription.value())
                .bind("speaker", speaker)
                .bind("at", at)
                .map(row -> true)
                .one();
    }

    Mono<Void> answer(InscriptionId inscription, String speaker, Answer answer, Instant at) {
        return database.sql("""
                        insert into speakers_confirmation (inscription, speaker, asked_at, answer, answered_at)
                        values (:inscription, :speaker, :at, :answer, :at)
                        on conflict (inscription) do update
                            set speaker = excluded.speaker, answer = excluded.answer, answered_at = excluded.answered_at
                        """)
                .bind("inscription", inscription.value())
                .bind("speaker", speaker)
                .bind("answer", answer.wire())
                .bind("at", at)
                .then();
    }

    /** Who was asked before that instant, has neither answered nor been reminded, and is still to speak. */
    Flux<Waiting> waiting(Instant now) {
        return database.sql("""
                        select l.meeting, i.list, i.id, c.speaker, c.asked_at from speakers_confirmation c
                        join speakers_inscription i on i.id = c.inscription join speakers_list l on l.id = i.list
                        where c.answer is null and c.reminded_at is null and c.asked_at < :now and i.state = 'inscribed'
                        order by i.list, i.receipt
                        """)
                .bind("now", now)
                .map(row -> new Waiting(path(row), Columns.text(row, "speaker"), Columns.instant(row, "asked_at")))
                .all();
    }

    /** Notes the reminder; empty when another instance reminds already, an answer came, or somebody else was asked. */
    Mono<Boolean> remind(InscriptionId inscription, String speaker, Instant at) {
        return database.sql("""
                        update speakers_confirmation set reminded_at = :at
                        where inscription = :inscription and speaker = :speaker and reminded_at is null and answer is null
                        returning true
                        """)
                .bind("inscription", inscription.value())
                .bind("speaker", speaker)
                .bind("at", at)
                .map(row -> true)
                .one();
    }

    /** Of whose statement, on a list that is not published, nobody knows the speaker, and nobody was reminded of it. */
    Flux<InscriptionPath> unnamed(Instant now) {
        return database.sql("""
                        select l.meeting, i.list, i.id from speakers_inscription i
                        join speakers_list l on l.id = i.list
                        left join speakers_confirmation c on c.inscription = i.id
                        where i.speaker_name is null and i.participant is null and i.state = 'inscribed'
                          and i.received_at < :now and (c.inscription is null or c.speaker <> '')
                          and not exists (select from speakers_publication p where p.list = l.id)
                        order by i.list, i.receipt
                        """).bind("now", now).map(ConfirmationStore::path).all();
    }

    /** Notes the reminder to name somebody, which asks at the same time; empty when that was done, or somebody is named. */
    Mono<Boolean> remindOfName(InscriptionId inscription, Instant at) {
        return database.sql("""
                        insert into speakers_confirmation as c (inscription, speaker, asked_at, reminded_at)
                        select id, '', :at, :at from speakers_inscription
                        where id = :inscription and speaker_name is null and participant is null
                        on conflict (inscription) do update
                            set speaker = excluded.speaker, asked_at = excluded.asked_at, reminded_at = excluded.reminded_at,
                                answer = null, answered_at = null
                            where c.speaker <> excluded.speaker
                        returning true
                        """)
                .bind("inscription", inscription.value())
                .bind("at", at)
                .map(row -> true)
                .one();
    }

    /** A new secret by which that reader answers for that speaker. */
    Mono<String> link(InscriptionId inscription, String speaker, AccountId reader, Instant at) {
        String secret = Secrets.random256();
        return database.sql("""
                        insert into speakers_confirmation_link (secret, inscription, speaker, account, issued_at)
                        values (:secret, :inscription, :speaker, :account, :at)
                        """)
                .bind("secret", Secrets.sha256(secret))
                .bind("inscription", inscription.value())
                .bind("speaker", speaker)
                .bind("account", reader.value())
                .bind("at", at)
                .then()
                .thenReturn(secret);
    }

    Mono<Link> linked(String secret) {
        return database.sql("""
                        select l.meeting, i.list, i.id, i.delegation, k.speaker, k.account from speakers_confirmation_link k
                        join speakers_inscription i on i.id = k.inscription join speakers_list l on l.id = i.list
                        where k.secret = :secret
                        """)
                .bind("secret", Secrets.sha256(secret))
                .map(row -> new Link(
                        path(row),
                        new DelegationId(Columns.uuid(row, "delegation")),
                        Columns.text(row, "speaker"),
                        new AccountId(Columns.uuid(row, "account"))))
                .one();
    }

    static InscriptionPath path(Readable row) {
        return new InscriptionPath(
                MeetingCode.of(Columns.text(row, "meeting")),
                new ListId(Columns.uuid(row, "list")),
                new InscriptionId(Columns.uuid(row, "id")));
    }

    private static Confirmation confirmation(Readable row) {
        String answer = row.get("answer", String.class);
        return new Confirmation(
                new InscriptionId(Columns.uuid(row, "inscription")),
                Columns.text(row, "speaker"),
                Columns.instant(row, "asked_at"),
                row.get("reminded_at", Instant.class),
                answer == null ? null : WireName.of(Answer.class, answer),
                row.get("answered_at", Instant.class));
    }
}
