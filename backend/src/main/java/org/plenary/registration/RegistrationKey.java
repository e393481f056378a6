package org.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;

/**
 * Which registration is meant: somebody of that delegation at that meeting, and nobody else's.
 *
 * @param delegation null for somebody whom no delegation sends ({@link SinglePeople})
 */
public record RegistrationKey(MeetingCode meeting, @Nullable DelegationId delegation, ParticipantId participant) {}
