/** Delegations, participants and accreditation over HTTP. */
@NullMarked
package org.plenary.registration.web;

import org.jspecify.annotations.NullMarked;
