/**
 * Who somebody is and what they may do: accounts, sign-in by mailed link or code, sessions, roles within a meeting or a
 * delegation, enrolled door devices, and the audit trail.
 *
 * <p>Tables: {@code identity_account}, {@code identity_grant}, {@code identity_sign_in}, {@code identity_sign_in_request},
 * {@code identity_session}, {@code identity_setup}, {@code identity_enrolment}, {@code identity_device}, {@code identity_rate},
 * {@code identity_audit}.
 *
 * <p>Events: {@code identity.sign-in-requested}, {@code identity.team-changed}, {@code identity.device-enrolled},
 * {@code identity.device-revoked}.
 *
 * <p>It does not know meetings or gates: what it needs of them it names as an interface ({@link
 * org.plenary.identity.MeetingTerms}, {@link org.plenary.identity.GateDirectory}) that those modules implement; letters go to
 * the platform's mail room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.plenary.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
