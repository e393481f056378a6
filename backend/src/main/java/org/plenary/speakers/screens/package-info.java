/**
 * Screens on which nobody signs in: the clock before the speaker and the screen in the room show the podium by a link that the
 * Secretariat makes and takes back (L25). The secret of a link stands behind its {@code #} and travels in the body of requests only.
 */
@NullMarked
package org.plenary.speakers.screens;

import org.jspecify.annotations.NullMarked;
