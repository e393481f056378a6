package org.plenary.identity;

import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;

/** A person who can sign in: the address that proves them, the name they gave, the language they read. */
public record Account(AccountId id, String email, String name, Language language) {}
