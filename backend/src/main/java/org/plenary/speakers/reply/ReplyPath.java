package org.plenary.speakers.reply;

import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ReplyId;

/** Where a reply is: in which meeting, beside which list. */
public record ReplyPath(MeetingCode meeting, ListId list, ReplyId reply) {}
