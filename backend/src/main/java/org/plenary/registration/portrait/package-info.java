/**
 * Makes the photo of a badge from whatever picture is sent: told by its content, upright, cut, small, and without anything that
 * the camera wrote into it.
 */
@NullMarked
package org.plenary.registration.portrait;

import org.jspecify.annotations.NullMarked;
