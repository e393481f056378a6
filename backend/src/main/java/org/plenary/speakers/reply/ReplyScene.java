package org.plenary.speakers.reply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ReplyId;
import org.plenary.speakers.podium.Deed;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.podium.Stand;
import org.plenary.speakers.turn.Turn;

/** The podium as an act with a reply finds it: the list's own scene, which it never changes, and the queue beside it. */
record ReplyScene(Scene scene, ReplyQueue queue) implements Stand<ReplyId, Turn> {

    @Override
    public long version() {
        return queue.version();
    }

    @Override
    public Optional<EntityCode> atPodium() {
        return queue.atPodium().map(Reply::entity).or(scene::atPodium);
    }

    @Override
    public EntityCode entity(ReplyId subject) {
        return queue.require(subject).entity();
    }

    @Override
    public @Nullable Deed<ReplyId, Turn> last() {
        return queue.last();
    }

    @Override
    public Optional<Deed<ReplyId, Turn>> undo() {
        return queue.undo();
    }
}
