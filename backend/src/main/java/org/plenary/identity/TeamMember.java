package org.plenary.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who works for a meeting: the grant, by which it can be withdrawn, the person and the role. */
public record TeamMember(UUID grant, Account account, Role role, Instant since) {}
