package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Completes a statement from the registration of its speaker, where one is named. */
@Component
class SpeakerNames {

    private final Participants participants;

    SpeakerNames(Participants participants) {
        this.participants = participants;
    }

    /**
     * The statement as it enters the list: a registered speaker is of that delegation and lends the name where none is given;
     * a speaker at risk enters under the alias only, or stays to be confirmed, since lists are read by all (P1).
     */
    Mono<Statement> confirmed(MeetingCode meeting, DelegationId delegation, Statement statement) {
        ParticipantId participant = statement.participant();
        if (participant == null) {
            return Mono.just(statement);
        }
        return participants.get(meeting, participant).map(person -> {
            if (!delegation.equals(person.delegation())) {
                throw Problem.of("speakers.participant-of-another-delegation", 400)
                        .rule("R1")
                        .field("participant");
            }
            return statement.by(speaker(person, statement.speaker()));
        });
    }

    /** How lists name a person at risk: by the alias, where there is one. */
    static @Nullable Speaker protectedName(Participant person) {
        String alias = person.alias();
        return alias == null ? null : Speaker.of(null, alias);
    }

    private static @Nullable Speaker speaker(Participant person, @Nullable Speaker given) {
        if (person.atRisk()) {
            return protectedName(person);
        }
        return given == null ? Speaker.of(person.honorific(), person.displayName()) : given;
    }
}
