package org.plenary.speakers.confirmation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether a link still stands on somebody's access: it ends with that, at once (R1). */
@Component
class LinkHolders {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Grants grants;
    private final Participants participants;

    LinkHolders(Grants grants, Participants participants) {
        this.grants = grants;
        this.participants = participants;
    }

    /** Whether that account is a focal point of the delegation now, or is the person who is asked. */
    Mono<Boolean> mayAnswer(ConfirmationStore.Link link) {
        Grant access = Grant.focalPoint(link.at().meeting(), link.delegation());
        return grants.of(link.reader())
                .any(access::equals)
                .flatMap(acts -> acts ? Mono.just(true) : asked(link.speaker(), link.reader()));
    }

    /** Whether that account acts for the delegation now: as its focal point, or as the Secretariat. */
    Mono<Boolean> actsFor(MeetingCode meeting, DelegationId delegation, AccountId account) {
        Grant access = Grant.focalPoint(meeting, delegation);
        return grants.of(account).any(grant -> grant.equals(access) || grant.admits(Role.SECRETARIAT, meeting));
    }

    /** A speaker who was named without a registration has no account: only focal points are written to. */
    private Mono<Boolean> asked(String speaker, AccountId reader) {
        return Mono.just(speaker)
                .filter(word -> UUID_TEXT.matcher(word).matches())
                .flatMap(word -> participants.get(new ParticipantId(UUID.fromString(word))))
                .map(person -> person.state().open() && reader.equals(person.account()))
                .defaultIfEmpty(false);
    }
}
