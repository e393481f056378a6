/**
 * The right of reply (L20): a queue of its own beside each list, heard at the end of the day. It reads the list and never writes it.
 *
 * <p>Tables: {@code speakers_reply_queue}, {@code speakers_reply}, {@code speakers_reply_act}. Events, all {@code speakers.}: {@code
 * reply-asked}, {@code reply-changed}, {@code reply-withdrawn}, {@code reply-terms-changed}, and at the podium {@code reply-called}, {@code
 * reply-call-taken-back}, {@code reply-started}, {@code reply-paused}, {@code reply-resumed}, {@code reply-ended}, {@code reply-reopened},
 * {@code reply-extra-time-given}, {@code reply-absent}, {@code reply-act-undone}.
 */
@NullMarked
@NamedInterface("reply")
package org.plenary.speakers.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
