/** The door over HTTP: scans and snapshots for devices, presence and conflicts for those who run it. */
@NullMarked
package org.plenary.checkin.web;

import org.jspecify.annotations.NullMarked;
