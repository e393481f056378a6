/**
 * Tells screens that something changed, as it commits on any instance: one stream of server-sent events a meeting. Screens
 * learn topic and subject, never the data, and read again what they show.
 *
 * <p>Owns no tables and publishes no events; it passes on those of the outbox to whom their audience admits. A
 * module that has a stream of its own counts and ends it here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package org.plenary.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
