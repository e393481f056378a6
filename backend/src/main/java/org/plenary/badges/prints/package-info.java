/** Print runs: the badges of a whole meeting in envelopes, made part by part, and what of them is missing or has changed. */
@NullMarked
package org.plenary.badges.prints;

import org.jspecify.annotations.NullMarked;
