package org.plenary.registration;

import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;

/** Somebody who acts for a delegation now (R1). */
public record FocalPoint(AccountId account, String name, String email, Language language) {}
