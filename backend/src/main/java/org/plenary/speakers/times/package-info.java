/**
 * When who speaks: the planned times of an order (L12, L13), the order in which the floor is given, and what can be
 * expected while it is (L14). Pure functions. {@code Timetable} is the plan, {@code Forecast} the day itself.
 */
@NullMarked
package org.plenary.speakers.times;

import org.jspecify.annotations.NullMarked;
