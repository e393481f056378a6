/** Transferable secondary passes (B3): how many each delegation gets at a session, the passes themselves, and their sheets. */
@NullMarked
package org.plenary.badges.passes;

import org.jspecify.annotations.NullMarked;
