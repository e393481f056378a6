/**
 * The order of a list and why (L5-L9, L11, L16): by precedence or from a lot, with the chair's pins set into it. Pure
 * functions of entries, which know neither tables nor people. {@code OrderOfSpeakers} is where to begin; which rule a
 * list goes by is its {@code OrderRule}.
 */
@NullMarked
@NamedInterface("order")
package org.plenary.speakers.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
