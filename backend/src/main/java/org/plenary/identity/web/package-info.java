/** The HTTP side of identity: endpoints, the two security filter chains and what they read from cookies and headers. */
@NullMarked
package org.plenary.identity.web;

import org.jspecify.annotations.NullMarked;
