package org.plenary.speakers.confirmation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.OfficeLinkId;

/**
 * A link by which a minister's office follows one slot, and nothing else, without signing in.
 *
 * @param label for whom the focal point made it ("Private office")
 * @param issuer who made it: the link ends with that access (R1)
 * @param url with its secret, only when it is made; it is not stored
 */
public record OfficeLink(
        OfficeLinkId id,
        String label,
        AccountId issuer,
        Instant issuedAt,
        @Nullable String url) {

    OfficeLink at(String address) {
        return new OfficeLink(id, label, issuer, issuedAt, address);
    }
}
