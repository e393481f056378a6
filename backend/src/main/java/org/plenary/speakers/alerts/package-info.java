/**
 * What speakers are told of their own turns: the slot as it moves (L4, L14), and the alerts as it comes near (L18).
 * {@code Nearing} decides whom, {@code Alerts} tells them.
 */
@NullMarked
package org.plenary.speakers.alerts;

import org.jspecify.annotations.NullMarked;
