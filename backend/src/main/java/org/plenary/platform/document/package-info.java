/**
 * How documents are drawn: text in any script laid out once, in the fonts of the jar, and put on paper (PDF) as text that can be
 * copied out. Drawing is CPU work: only on the blocking scheduler.
 */
@NullMarked
@NamedInterface("document")
package org.plenary.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
