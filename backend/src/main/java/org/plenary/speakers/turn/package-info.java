/**
 * What becomes of one who is to speak: inscribed, called, speaking, delivered, absent (L14, L17), and the place that
 * was drawn last and why. Pure values; a right of reply (L20) takes its turn by the same. {@code Turn} is where to
 * begin.
 */
@NullMarked
@NamedInterface("turn")
package org.plenary.speakers.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
