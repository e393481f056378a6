package org.plenary.registration;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.registration.Participant.Verdict;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Between participants and the rows of {@code registration_participant}. */
final class ParticipantRows {

    private ParticipantRows() {}

    static Participant participant(Readable row) {
        UUID delegation = row.get("delegation", UUID.class);
        UUID account = row.get("account", UUID.class);
        return new Participant(
                new ParticipantId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                delegation == null ? null : new DelegationId(delegation),
                person(row),
                WireName.of(Category.class, Columns.text(row, "category")),
                account == null ? null : new AccountId(account),
                WireName.of(ParticipantState.class, Columns.text(row, "state")),
                verdict(row),
                Columns.get(row, "late", Boolean.class),
                Columns.get(row, "version", Long.class));
    }

    private static Person person(Readable row) {
        return new Person(
                WireName.of(ParticipantRole.class, Columns.text(row, "role")),
                Columns.text(row, "honorific"),
                Columns.text(row, "passport_name"),
                Columns.text(row, "display_name"),
                row.get("alias", String.class),
                row.get("title", String.class),
                row.get("email", String.class),
                WireName.of(Language.class, Columns.text(row, "language")),
                row.get("birth_date", LocalDate.class),
                Columns.get(row, "photo_consent", Boolean.class),
                Columns.get(row, "at_risk", Boolean.class));
    }

    private static @Nullable Verdict verdict(Readable row) {
        String reason = row.get("reason", String.class);
        return reason == null
                ? null
                : new Verdict(reason, row.get("reason_rule", String.class), Columns.text(row, "reason_by"));
    }

    /** Binds everything that may change. */
    static GenericExecuteSpec bind(GenericExecuteSpec statement, Participant participant) {
        AccountId account = participant.account();
        Verdict verdict = participant.verdict();
        return person(statement, participant.person())
                .bind("id", participant.id().value())
                .bind("category", participant.category().wire())
                .bind("account", uuid(account == null ? null : account.value()))
                .bind("nameKey", PersonNames.key(participant.passportName()))
                .bind("state", participant.state().wire())
                .bind("reason", text(verdict == null ? null : verdict.reason()))
                .bind("reasonRule", text(verdict == null ? null : verdict.rule()))
                .bind("reasonBy", text(verdict == null ? null : verdict.by()));
    }

    private static GenericExecuteSpec person(GenericExecuteSpec statement, Person person) {
        return statement
                .bind("role", person.role().wire())
                .bind("honorific", person.honorific())
                .bind("passportName", person.passportName())
                .bind("displayName", person.displayName())
                .bind("alias", text(person.alias()))
                .bind("title", text(person.title()))
                .bind("email", text(person.email()))
                .bind("language", person.language().tag())
                .bind("birthDate", Parameters.in(R2dbcType.DATE, person.birthDate()))
                .bind("photoConsent", person.photoConsent())
                .bind("atRisk", person.atRisk());
    }

    static Parameter uuid(@Nullable UUID value) {
        return Parameters.in(PostgresqlObjectId.UUID, value);
    }

    static Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
