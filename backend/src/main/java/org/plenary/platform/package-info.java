/**
 * What every module stands on: problem answers, messages in six languages, the outbox and its relay, idempotent commands,
 * work that blocks, the clock.
 *
 * <p>Tables: {@code platform_outbox}, {@code platform_outbox_task}, {@code platform_idempotency}, {@code platform_setting}.
 * Publishes no events of its own; it carries everybody's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.plenary.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
