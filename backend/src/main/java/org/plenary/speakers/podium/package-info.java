/**
 * The podium of a list (L22, L25): what the presiding officer does with the speaker whose turn it is, from which
 * device, and how it is undone. {@code PodiumAct} decides, {@code Podium} carries it out under the lock of the list,
 * {@code Scene} is what all its screens show.
 */
@NullMarked
@NamedInterface("podium")
package org.plenary.speakers.podium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
