package org.plenary.platform;

import java.time.Instant;

/** An event as the outbox keeps it: numbered and dated. Numbers rise, but commits may overtake each other. */
public record StoredEvent(long id, Instant at, DomainEvent event) {}
