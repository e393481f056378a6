package org.plenary.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.EmailAddress;
import org.plenary.kernel.Language;

/**
 * What a delegation says of somebody. Names are always clean (R9); without a display name the passport name is shown.
 *
 * @param alias stands on the badge instead of the display name (P3)
 * @param language in which letters and pages speak to the person
 * @param photoConsent whether photographs and webcast may show the person (P3)
 * @param atRisk left out of everything public, counted only as a number (P1)
 */
public record Person(
        ParticipantRole role,
        String honorific,
        String passportName,
        String displayName,
        @Nullable String alias,
        @Nullable String title,
        @Nullable String email,
        Language language,
        @Nullable LocalDate birthDate,
        boolean photoConsent,
        boolean atRisk) {

    public Person {
        honorific = PersonNames.optional(honorific, "honorific");
        passportName = PersonNames.passport(passportName, "passportName");
        displayName = displayName.isBlank() ? passportName : PersonNames.display(displayName, "displayName");
        alias = alias == null || alias.isBlank() ? null : PersonNames.display(alias, "alias");
        title = emptyToNull(PersonNames.optional(title, "title"));
        email = email == null || email.isBlank() ? null : EmailAddress.of(email).value();
    }

    /** The name that the badge shows. */
    public String badgeName() {
        return alias == null ? displayName : alias;
    }

    public BadgeData badgeData() {
        return new BadgeData(role, honorific, passportName, displayName, alias);
    }

    Person as(ParticipantRole other) {
        return new Person(
                other,
                honorific,
                passportName,
                displayName,
                alias,
                title,
                email,
                language,
                birthDate,
                photoConsent,
                atRisk);
    }

    /** This person with those badge data. */
    Person with(BadgeData badge) {
        return new Person(
                badge.role(),
                badge.honorific(),
                badge.passportName(),
                badge.displayName(),
                badge.alias(),
                title,
                email,
                language,
                birthDate,
                photoConsent,
                atRisk);
    }

    Person withoutBirthDate() {
        return new Person(
                role, honorific, passportName, displayName, alias, title, email, language, null, photoConsent, atRisk);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
