package org.plenary.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.identity.Grant;

/** Who reads: the account if signed in, its roles, whether this is a demo, the server's time, and where a sign-in wants to land. */
record SessionAnswer(
        boolean signedIn,
        @Nullable Account account,
        List<Grant> grants,
        boolean demo,
        Instant serverTime,
        @Nullable String path) {}
