/**
 * Exchanges of places (L15): what two delegations propose, agree to or decline, and what the Secretariat decides (X3). {@code Swap}
 * says who may exchange, {@code Swaps} carries it out under the lock of the list.
 */
@NullMarked
@NamedInterface("swaps")
package org.plenary.speakers.swaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
