/** How a badge is drawn: put on paper (PDF), pixels (PNG) or shapes (SVG). */
@NullMarked
package org.plenary.badges.document;

import org.jspecify.annotations.NullMarked;
