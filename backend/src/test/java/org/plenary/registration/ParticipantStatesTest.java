package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;

/** From which state to which, and from which not (R2); the category that follows from role and entity (B1). */
class ParticipantStatesTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, submit, SUBMITTED",
        "RETURNED, submit, SUBMITTED",
        "SUBMITTED, submit, SUBMITTED",
        "APPROVED, submit, APPROVED",
        "REFUSED, submit, REFUSED",
        "WITHDRAWN, submit, WITHDRAWN",
        "SUBMITTED, approve, APPROVED",
        "WAITLISTED, approve, APPROVED",
        "SUBMITTED, return, RETURNED",
        "SUBMITTED, refuse, REFUSED",
        "DRAFT, approve, -",
        "APPROVED, approve, -",
        "RETURNED, refuse, REFUSED",
        "REFUSED, return, RETURNED",
        "REFUSED, approve, -",
        "RETURNED, approve, -",
        "REFUSED, approve with a reason, APPROVED",
        "APPROVED, refuse, -",
        "WITHDRAWN, refuse, -",
        "DRAFT, refuse, -",
        "WITHDRAWN, approve, -",
        "DRAFT, withdraw, WITHDRAWN",
        "APPROVED, withdraw, WITHDRAWN",
        "RETURNED, withdraw, WITHDRAWN",
        "REFUSED, withdraw, -",
        "WITHDRAWN, withdraw, -",
        "APPROVED, edit, APPROVED",
        "RETURNED, edit, RETURNED",
        "REFUSED, edit, -",
        "WITHDRAWN, edit, -",
    })
    void leadsTo(ParticipantState from, String act, String to) {
        Participant before = participant(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> after(before, act))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(409));
        } else {
            assertThat(after(before, act).state()).isEqualTo(ParticipantState.valueOf(to));
        }
    }

    private static Participant after(Participant before, String act) {
        return switch (act) {
            case "submit" -> before.submitted();
            case "approve" -> before.decided(new Decision(Decision.Kind.APPROVE, null, null, "Secretariat"));
            case "approve with a reason" ->
                before.decided(new Decision(Decision.Kind.APPROVE, "the note has come", null, "Secretariat"));
            case "return" -> before.decided(new Decision(Decision.Kind.RETURN, "mend", null, "Secretariat"));
            case "refuse" -> before.decided(new Decision(Decision.Kind.REFUSE, "why", "R5", "Secretariat"));
            case "withdraw" -> before.withdrawn(new Participant.Verdict("", null, "Focal point"));
            default -> before.edited(before.person(), before.category());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, MEMBER_STATE, HEAD_OF_DELEGATION",
        "HEAD, OBSERVER_STATE, HEAD_OF_DELEGATION",
        "HEAD, INTERGOVERNMENTAL, ORGANISATION",
        "DELEGATE, MEMBER_STATE, DELEGATE",
        "ADVISER, OBSERVER_STATE, OBSERVER",
        "DELEGATE, UN_ENTITY, ORGANISATION",
        "DELEGATE, CIVIL_SOCIETY, CIVIL_SOCIETY",
        "SPEAKER, CIVIL_SOCIETY, SPEAKER",
        "INTERPRETER, MEMBER_STATE, INTERPRETER",
        "SECURITY, MEMBER_STATE, SECURITY",
        "SUPPORT, MEMBER_STATE, SUPPORT",
        "DELEGATE, , GUEST",
    })
    void category(ParticipantRole role, EntityKind entity, Category expected) {
        assertThat(Category.of(role, entity)).isEqualTo(expected);
    }

    private static Participant participant(ParticipantState state) {
        var person = new Person(
                ParticipantRole.DELEGATE, "", "Anna Example", "", null, null, null, Language.EN, null, false, false);
        return new Participant(
                ParticipantId.random(),
                MeetingCode.of("any"),
                DelegationId.random(),
                person,
                Category.DELEGATE,
                null,
                state,
                null,
                false,
                1);
    }
}
