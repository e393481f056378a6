/** The devices that a person lets be notified, over HTTP. */
@NullMarked
package org.plenary.push.web;

import org.jspecify.annotations.NullMarked;
