package org.plenary.badges.passes;

import java.time.Clock;
import org.plenary.kernel.Problem;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Room;
import org.plenary.meetings.SeatsNeeded;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A session whose passes are out keeps a room with as many seats (B3). They may be printed and handed on, so a smaller room ends
 * none of them: whoever wants it gives delegations fewer first, and says why.
 */
@Component
class PassSeats implements SeatsNeeded {

    private final PassStore store;
    private final Clock clock;

    PassSeats(PassStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Void> fit(ProgrammeSession session, Room room) {
        if (session.cancelled() || !session.window().end().isAfter(clock.instant())) {
            return Mono.empty();
        }
        return store.count(session.id())
                .filter(passes -> passes > room.capacity())
                .flatMap(passes -> Mono.error(tooSmall(session, room, passes)));
    }

    private static Problem tooSmall(ProgrammeSession session, Room room, int passes) {
        return Problem.of("badges.room-too-small", 409)
                .rule("B3")
                .field("room")
                .with("room", room.name())
                .with("session", session.title())
                .with("passes", passes)
                .with("seats", room.capacity())
                .member("session", session.id().toString());
    }
}
