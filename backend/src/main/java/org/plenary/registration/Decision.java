package org.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;

/**
 * What the Secretariat decides about a registration. Sending back and refusing need a reason that the delegation reads (R2).
 *
 * @param by who decides, by name
 */
public record Decision(
        Kind kind, @Nullable String reason, @Nullable String rule, String by) {

    /** The three decisions. */
    public enum Kind implements WireName {
        APPROVE,
        RETURN,
        REFUSE;

        ParticipantState leadsTo() {
            return switch (this) {
                case APPROVE -> ParticipantState.APPROVED;
                case RETURN -> ParticipantState.RETURNED;
                case REFUSE -> ParticipantState.REFUSED;
            };
        }
    }

    public Decision {
        if (kind != Kind.APPROVE && (reason == null || reason.isBlank())) {
            throw Problem.of("registration.reason-missing", 400).rule("R2").field("reason");
        }
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    public Participant.@Nullable Verdict verdict() {
        return kind == Kind.APPROVE || reason == null ? null : new Participant.Verdict(reason.strip(), rule, by);
    }
}
