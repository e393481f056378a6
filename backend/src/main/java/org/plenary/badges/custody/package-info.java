/** Who has which badge in hand: collection by the person, hand-over in bulk against a receipt, and what comes back (B4). */
@NullMarked
package org.plenary.badges.custody;

import org.jspecify.annotations.NullMarked;
