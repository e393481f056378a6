/** The endpoints of lists of speakers: short methods that name who may call them and hand over to one service. */
@NullMarked
package org.plenary.speakers.web;

import org.jspecify.annotations.NullMarked;
