package org.plenary.registration;

import java.time.Instant;
import java.util.Collection;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ParticipantStore {

    private static final String SELECT = "select * from registration_participant ";

    private final DatabaseClient database;

    ParticipantStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Participant> find(ParticipantId id) {
        return database.sql(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(ParticipantRows::participant)
                .one();
    }

    /** Those people, in no order. */
    Flux<Participant> all(Collection<ParticipantId> ids) {
        return database.sql(SELECT + "where id = any(:ids::uuid[])")
                .bind("ids", ids.stream().map(ParticipantId::toString).toArray(String[]::new))
                .map(ParticipantRows::participant)
                .all();
    }

    /** The person of that meeting, held until the transaction ends. */
    Mono<Participant> lock(MeetingCode meeting, ParticipantId id) {
        return database.sql(SELECT + "where meeting = :meeting and id = :id for no key update")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(ParticipantRows::participant)
                .one();
    }

    /** The people of a delegation, head first, then as R12 lists them. */
    Flux<Participant> ofDelegation(DelegationId delegation) {
        return database.sql(SELECT + """
                        where delegation = :delegation
                        order by array_position(array['head', 'alternate', 'delegate', 'adviser', 'focal-point',
                                                      'speaker', 'interpreter', 'security', 'support'], role),
                                 created_at, id
                        """)
                .bind("delegation", delegation.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Flux<Participant> atRiskOf(DelegationId delegation) {
        return database.sql(SELECT + "where delegation = :delegation and at_risk order by created_at, id")
                .bind("delegation", delegation.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Flux<Participant> approvedOf(MeetingCode meeting) {
        return database.sql(SELECT + "where meeting = :meeting and state = 'approved' order by passport_name, id")
                .bind("meeting", meeting.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Flux<Participant> ofAccount(MeetingCode meeting, AccountId account) {
        return database.sql(SELECT + """
                        where meeting = :meeting and account = :account and state = 'approved' order by created_at, id
                        """)
                .bind("meeting", meeting.value())
                .bind("account", account.value())
                .map(ParticipantRows::participant)
                .all();
    }

    Mono<Void> insert(Participant participant, Instant now) {
        DelegationId delegation = participant.delegation();
        return bound("""
                        insert into registration_participant (id, meeting, delegation, role, category, honorific,
                            passport_name, display_name, alias, title, email, account, language, birth_date,
                            photo_consent, at_risk, name_key, state, reason, reason_rule, reason_by, late, created_at)
                        values (:id, :meeting, :delegation, :role, :category, :honorific,
                            :passportName, :displayName, :alias, :title, :email, :account, :language, :birthDate,
                            :photoConsent, :atRisk, :nameKey, :state, :reason, :reasonRule, :reasonBy, :late, :now)
                        """, participant)
                .bind("meeting", participant.meeting().value())
                .bind("delegation", ParticipantRows.uuid(delegation == null ? null : delegation.value()))
                .bind("late", participant.late())
                .bind("now", now)
                .then();
    }

    /** Answers the stored participant with its new version. */
    Mono<Participant> update(Participant participant, Instant now) {
        return bound("""
                        update registration_participant set role = :role, category = :category, honorific = :honorific,
                            passport_name = :passportName, display_name = :displayName, alias = :alias, title = :title,
                            email = :email, account = :account, language = :language, birth_date = :birthDate,
                            photo_consent = :photoConsent, at_risk = :atRisk, name_key = :nameKey, state = :state,
                            reason = :reason, reason_rule = :reasonRule, reason_by = :reasonBy, version = version + 1,
                            submitted_at = case when :state = 'submitted' and state <> 'submitted'
                                then :now else submitted_at end,
                            decided_at = case when :state <> state and :state in ('approved', 'returned', 'refused')
                                then :now else decided_at end
                        where id = :id
                        returning *
                        """, participant)
                .bind("now", now)
                .map(ParticipantRows::participant)
                .one();
    }

    /** How many people of the meeting had one. */
    Mono<Long> eraseBirthDates(MeetingCode meeting) {
        return database.sql("""
                        update registration_participant set birth_date = null
                        where meeting = :meeting and birth_date is not null
                        """).bind("meeting", meeting.value()).fetch().rowsUpdated();
    }

    private GenericExecuteSpec bound(String sql, Participant participant) {
        return ParticipantRows.bind(database.sql(sql), participant);
    }
}
