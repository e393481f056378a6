/** Badges over HTTP. */
@NullMarked
package org.plenary.badges.web;

import org.jspecify.annotations.NullMarked;
