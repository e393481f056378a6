/**
 * What is asked of speakers and shown to their offices by link, without signing in: whether they will speak (L24), and where
 * their slot stands. The secret of a link stands behind its {@code #} and travels in the body of requests only.
 */
@NullMarked
@NamedInterface("confirmation")
package org.plenary.speakers.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
