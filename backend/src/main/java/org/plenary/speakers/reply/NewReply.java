package org.plenary.speakers.reply;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;

/**
 * A request to reply.
 *
 * @param day of the segment; null for the present one
 * @param arrived when the request reached the server
 */
public record NewReply(
        MeetingCode meeting,
        ListId list,
        DelegationId delegation,
        @Nullable LocalDate day,
        Reply.Speech speech,
        Reply.About about,
        Instant arrived) {}
