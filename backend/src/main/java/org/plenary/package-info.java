/** The application's root: only the entry point lives here; every other package is a module. */
@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
