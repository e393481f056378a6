/** What everybody may send wrongly, and what they are told: over all routes, in six languages, down to raw bytes. */
@NullMarked
package org.plenary.refusals;

import org.jspecify.annotations.NullMarked;
