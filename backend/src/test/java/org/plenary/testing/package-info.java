/** What tests of every module stand on: a real database, the whole application around it. */
@NullMarked
package org.plenary.testing;

import org.jspecify.annotations.NullMarked;
