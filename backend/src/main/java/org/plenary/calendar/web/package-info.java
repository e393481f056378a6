/** The calendar over HTTP: feeds for calendar programs, agenda and subscription for people. */
@NullMarked
package org.plenary.calendar.web;

import org.jspecify.annotations.NullMarked;
