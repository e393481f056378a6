package org.plenary.speakers.podium;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;

/**
 * The podium as an act finds it: with the statements of the list, or with the replies beside them (L20).
 *
 * @param <I> by which those who stand there are known
 * @param <S> what an act can change of one of them
 */
public interface Stand<I, S> {

    Scene scene();

    /** It rises with each act. */
    long version();

    /** Whose delegation is called or speaking, as far as it was read: there is one floor. */
    Optional<EntityCode> atPodium();

    /** Whose that one is. */
    EntityCode entity(I subject);

    /** The latest act that nobody has undone. */
    @Nullable
    Deed<I, S> last();

    /** The last act, if it can be taken back: when nothing has changed since what it changed. */
    Optional<Deed<I, S>> undo();
}
