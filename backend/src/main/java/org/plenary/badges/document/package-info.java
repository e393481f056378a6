/** How a badge is drawn: text in any script laid out once, put on paper (PDF), pixels (PNG) or shapes (SVG). */
@NullMarked
package org.plenary.badges.document;

import org.jspecify.annotations.NullMarked;
