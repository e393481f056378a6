package org.plenary.calendar;

import java.time.Instant;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;

/** One person's subscription to their entries in one meeting. Its address is a secret that only they were shown. */
record Feed(MeetingCode meeting, AccountId account, Instant since) {}
