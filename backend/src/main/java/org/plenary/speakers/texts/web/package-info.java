/** The endpoints of texts of statements. */
@NullMarked
package org.plenary.speakers.texts.web;

import org.jspecify.annotations.NullMarked;
