/**
 * What a file really is, decided by its content and never by its name: a PDF, a Word document or plain text, complete, without
 * password, without anything that runs or unfolds beyond measure; and how long the text in it is.
 */
@NullMarked
package org.plenary.speakers.texts.content;

import org.jspecify.annotations.NullMarked;
