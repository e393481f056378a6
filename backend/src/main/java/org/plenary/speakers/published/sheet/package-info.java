/** A list on paper: a masthead and a table on as many pages as it takes, in any of the six languages. */
@NullMarked
package org.plenary.speakers.published.sheet;

import org.jspecify.annotations.NullMarked;
