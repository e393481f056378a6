package org.plenary.calendar;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.platform.Letter.Attachment;

/**
 * A letter of approval about to be written: to whom (the participant, or the focal point for one without an address),
 * about whom, with their badge where it is good, and the link to their page.
 */
record Welcome(
        Account recipient, String participant, @Nullable Attachment badge, String link) {}
