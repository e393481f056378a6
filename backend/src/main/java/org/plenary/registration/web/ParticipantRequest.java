package org.plenary.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Faults;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Person;
import org.plenary.registration.PersonNames;

/**
 * What a delegation says of somebody. Without a display name the passport name is shown; nobody consents to photographs by
 * leaving the question open (P3).
 */
record ParticipantRequest(
        @NotNull ParticipantRole role,
        @Nullable @Schema(maxLength = PersonNames.LONGEST) String honorific,
        @NotNull @Schema(maxLength = PersonNames.LONGEST) String passportName,
        @Nullable @Schema(maxLength = PersonNames.LONGEST) String displayName,
        @Nullable @Schema(maxLength = PersonNames.LONGEST) String alias,
        @Nullable @Schema(maxLength = PersonNames.LONGEST) String title,
        @Nullable @Email @Size(max = 254) String email,
        @NotNull Language language,
        @Nullable @Past LocalDate birthDate,
        @Nullable Boolean photoConsent,
        @Nullable Boolean atRisk) {

    /** @throws Problem everything that is wrong with the names at once */
    Person person() {
        new Faults()
                .check(() -> PersonNames.optional(honorific, "honorific"))
                .check(() -> PersonNames.passport(passportName, "passportName"))
                .check(() -> unlessEmpty(displayName, "displayName"))
                .check(() -> unlessEmpty(alias, "alias"))
                .check(() -> PersonNames.optional(title, "title"))
                .raise();
        return new Person(
                role,
                honorific == null ? "" : honorific,
                passportName,
                displayName == null ? "" : displayName,
                alias,
                title,
                email == null || email.isBlank() ? null : email,
                language,
                birthDate,
                Boolean.TRUE.equals(photoConsent),
                Boolean.TRUE.equals(atRisk));
    }

    private static void unlessEmpty(@Nullable String name, String field) {
        if (name != null && !name.isBlank()) {
            PersonNames.display(name, field);
        }
    }
}
