/**
 * Interpretation: which languages delegations will speak and listen to in each session, and which the Secretariat provides. The
 * languages of statements come from the lists of speakers.
 *
 * <p>Tables: {@code interpretation_request}, {@code interpretation_provision}. Events: {@code interpretation.requested}, {@code
 * interpretation.provision-changed}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "meetings", "registration", "speakers"})
package org.plenary.interpretation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
