/** Print runs over HTTP. */
@NullMarked
package org.plenary.badges.prints.web;

import org.jspecify.annotations.NullMarked;
