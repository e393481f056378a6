/**
 * Notices on the phone while no page is open (Web Push: RFC 8030, 8291, 8292): alerts before the own statement (L18), a slot
 * that moved (C6), a right of reply that is called (L20) and a speaker who declined (L24), to the devices that people added themselves. Nothing depends on it (X2): page, letter and calendar say the
 * same.
 *
 * <p>Tables: {@code push_key}, {@code push_device}, {@code push_notice}. Listens to {@code speakers.alert}, {@code
 * speakers.reply-called}, {@code speakers.confirmation-answered} and {@code calendar.slot-moved}; publishes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "meetings", "registration"})
package org.plenary.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
