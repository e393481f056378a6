/**
 * What is published of a list of speakers, for all who take part: how each revision differs from the one before (L21), how the
 * list was delivered beside how it was planned (L14), and both as documents to print.
 *
 * <p>Reads what the lists hold; has no tables and publishes no events.
 */
@NullMarked
package org.plenary.speakers.published;

import org.jspecify.annotations.NullMarked;
