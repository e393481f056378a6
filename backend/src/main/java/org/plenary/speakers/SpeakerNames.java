package org.plenary.speakers;

import java.util.Optional;
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
public class SpeakerNames {

    private final Participants participants;

    SpeakerNames(Participants participants) {
        this.participants = participants;
    }

    /**
     * The statement as it enters the list: a registered speaker is of that delegation and lends the name where none is given;
     * a speaker at risk enters under the alias only, or stays to be confirmed, since lists are read by all (P1).
     */
    Mono<Statement> confirmed(MeetingCode meeting, DelegationId delegation, Statement statement) {
        return named(meeting, delegation, statement.participant(), statement.speaker())
                .map(name -> statement.by(name.orElse(null)));
    }

    /** Under which name that person, or else the one given, may stand where all read it. */
    public Mono<Optional<Speaker>> named(
            MeetingCode meeting,
            DelegationId delegation,
            @Nullable ParticipantId participant,
            @Nullable Speaker given) {
        if (participant == null) {
            return Mono.just(Optional.ofNullable(given));
        }
        return participants.get(meeting, participant).map(person -> {
            if (!delegation.equals(person.delegation())) {
                throw Problem.of("speakers.participant-of-another-delegation", 400)
                        .rule("R1")
                        .field("participant");
            }
            return Optional.ofNullable(speaker(person, given));
        });
    }

    /** How lists name a person at risk: by the alias, where there is one. */
    public static @Nullable Speaker protectedName(Participant person) {
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
