/** The mailbox over HTTP. */
@NullMarked
package org.plenary.mail.web;

import org.jspecify.annotations.NullMarked;
