package org.plenary.registration;

import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;

/** Which registration is meant: somebody of that delegation at that meeting, and nobody else's. */
public record RegistrationKey(MeetingCode meeting, DelegationId delegation, ParticipantId participant) {}
