package org.plenary.speakers.texts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TextId;
import org.plenary.speakers.texts.content.Content;

/**
 * One version of the text of a statement (L23). Each upload is a new version; older ones stay.
 *
 * @param version from 1 on, over all languages of the inscription
 * @param language as its delegation declares it
 * @param sha256 of its bytes, in hexadecimal
 * @param late handed in after the deadline
 * @param withdrawnAt null for one that stands
 */
public record StatementText(
        TextId id,
        InscriptionId inscription,
        int version,
        String language,
        Content content,
        long size,
        String sha256,
        Instant handedInAt,
        boolean late,
        Shelf shelf,
        @Nullable Instant withdrawnAt) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Its type on the wire: plain text says how it is written, too. */
    public String mediaType() {
        String type = content.kind().mediaType();
        return content.charset() == null ? type : type + ";charset=" + content.charset();
    }
}
