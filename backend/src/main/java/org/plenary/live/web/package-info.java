/** The stream over HTTP. */
@NullMarked
package org.plenary.live.web;

import org.jspecify.annotations.NullMarked;
