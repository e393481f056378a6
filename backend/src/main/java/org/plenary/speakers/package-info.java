/**
 * Lists of speakers: who asked for the floor, in which order and why, at what time, and what happened at the podium.
 *
 * <p>The slice that other code is compared with runs through here: a focal point inscribes a minister ({@code Inscribing}), the
 * Secretariat orders and publishes ({@code OrderOfSpeakers}, {@code Publishing}), the speaker sees the slot move ({@code
 * MySlots}). The order, its reasons, the planned and the live times are pure functions.
 *
 * <p>Tables: {@code speakers_list}, {@code speakers_inscription}, {@code speakers_publication}. Events: {@code
 * speakers.list-opened}, {@code speakers.inscribed}, {@code speakers.inscription-changed}, {@code speakers.withdrawn}, {@code
 * speakers.list-published}, {@code speakers.order-changed}, {@code speakers.speaker-called}, {@code
 * speakers.statement-started}, {@code speakers.statement-ended}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "network", "meetings", "registration"})
package org.plenary.speakers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
