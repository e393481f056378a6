/**
 * The database the application works with: the one named by {@code PLENARY_DATABASE_URL}, else a real, durable
 * PostgreSQL that the jar brings along and starts itself. Owns no tables, publishes no events.
 */
@NullMarked
package org.plenary.platform.postgres;

import org.jspecify.annotations.NullMarked;
