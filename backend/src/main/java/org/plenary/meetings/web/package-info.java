/** Meetings, rooms and programme over HTTP. */
@NullMarked
package org.plenary.meetings.web;

import org.jspecify.annotations.NullMarked;
