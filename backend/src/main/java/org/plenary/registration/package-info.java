/**
 * Who comes: delegations and their focal points, the people whom they register, and the Secretariat's decisions about them.
 *
 * <p>Tables: {@code registration_delegation}, {@code registration_focal_point}, {@code registration_participant}, {@code
 * registration_change}, {@code registration_photo}, {@code registration_photo_wish}, {@code registration_photo_refusal}. Publishes {@code registration.delegation-invited}, {@code registration.delegation-answered}, {@code
 * registration.focal-point-added}, {@code registration.focal-point-ended} (subject: the delegation), {@code
 * registration.participant-registered}, {@code -changed}, {@code -submitted}, {@code -approved}, {@code -returned}, {@code
 * -refused}, {@code -withdrawn}, {@code registration.change-requested}, {@code registration.change-withdrawn}, {@code registration.change-refused} and {@code
 * registration.badge-data-changed}, {@code registration.photo-taken}, {@code registration.photo-removed}, {@code
 * registration.photo-wished}, {@code registration.photo-wish-withdrawn} and {@code registration.photo-refused} (subject: the participant).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "platform :: web", "identity", "network", "meetings"})
package org.plenary.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
