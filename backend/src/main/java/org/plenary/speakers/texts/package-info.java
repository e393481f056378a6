/**
 * Texts of statements (L23): handed in by the delegation, under embargo until delivered, read before by interpreters and the
 * Secretariat only. {@code HandingIn} takes a text in, {@code Texts} gives it out, {@code content} looks at what it really is.
 * Bytes lie on a shelf, in the database or in a directory, and pass through in pieces: a whole text is never in memory.
 *
 * <p>Tables: {@code speakers_text}, {@code speakers_text_part}, {@code speakers_text_terms}. Events: {@code
 * speakers.text-handed-in}, {@code speakers.text-withdrawn}, {@code speakers.text-terms-changed}.
 */
@NullMarked
@NamedInterface("texts")
package org.plenary.speakers.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
