/**
 * Words that every module shares: ids as types, languages, times in a zone, problems. No beans, no tables, no events, no
 * Spring.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.plenary.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
