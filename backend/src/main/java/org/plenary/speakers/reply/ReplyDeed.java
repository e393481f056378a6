package org.plenary.speakers.reply;

import java.time.Instant;
import org.plenary.kernel.ReplyId;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.Turn;

/**
 * An act that was done at the podium with a reply.
 *
 * @param version of the queue after it
 * @param officer who did it, by name
 */
public record ReplyDeed(long version, Act act, ReplyId reply, Turn before, Turn after, String officer, Instant at) {

    /** Whether nothing has changed since what the act changed. */
    boolean stands(ReplyQueue queue) {
        return queue.reply(reply).filter(now -> now.turn().equals(after)).isPresent();
    }
}
