/** The entities over HTTP. */
@NullMarked
package org.plenary.network.web;

import org.jspecify.annotations.NullMarked;
