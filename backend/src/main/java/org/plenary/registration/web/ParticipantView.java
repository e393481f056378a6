package org.plenary.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.EntityRef;
import org.plenary.registration.BadgeChange;
import org.plenary.registration.BadgeData;
import org.plenary.registration.BadgeNotice;
import org.plenary.registration.Category;
import org.plenary.registration.Participant;
import org.plenary.registration.Participant.Verdict;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.ParticipantState;
import org.plenary.registration.Person;
import org.plenary.registration.PhotoWish;

/**
 * A participant as their delegation and the Secretariat see them.
 *
 * @param entity who sends the person; given in lists over all delegations
 * @param birthDate for those who look at one delegation; lists over all of them carry none (P4)
 * @param returnNote what to mend, while the registration is sent back
 * @param change what waits for the Secretariat's decision about an approved badge (R7)
 * @param replaces the approved head of the delegation, who becomes an alternate when this person is approved (R3, R7)
 * @param warnings codes of what the reader may want to check, as {@code registration.same-name} (R6)
 * @param badgeNotices what the badge would not print as it is written
 * @param photo the version of the person's photo; null without one
 * @param photoChange the photo, or the removal, that waits for the Secretariat's decision (R7)
 * @param photoRefusal why the last such wish was refused, until the next (R2)
 */
record ParticipantView(
        ParticipantId id,
        @Nullable DelegationId delegation,
        @Nullable EntityRef entity,
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
        boolean atRisk,
        ParticipantState state,
        Category category,
        @Nullable String returnNote,
        @Nullable Refusal refusal,
        @Nullable Change change,
        @Nullable String replaces,
        boolean late,
        List<String> warnings,
        List<BadgeNotice> badgeNotices,
        @Nullable String photo,
        @Nullable PhotoChange photoChange,
        @Nullable String photoRefusal,
        long version) {

    /** Who refused, why, by which rule, and what to do next (R2). */
    record Refusal(String by, @Nullable String rule, String reason, String next) {}

    /** The data that are valid at present, and what they become when the change is accepted. */
    record Change(BadgeData approved, BadgeData wanted, Instant requestedAt, String requestedBy) {

        static @Nullable Change of(@Nullable BadgeChange change, BadgeData present) {
            return change == null
                    ? null
                    : new Change(present, change.on(present), change.requestedAt(), change.requestedBy());
        }
    }

    /**
     * Another photo that is wanted, or none.
     *
     * @param wanted its version; null when the photo is to be removed
     */
    record PhotoChange(@Nullable String wanted, Instant requestedAt, String requestedBy) {

        static @Nullable PhotoChange of(@Nullable PhotoWish wish) {
            return wish == null ? null : new PhotoChange(wish.version(), wish.requestedAt(), wish.requestedBy());
        }
    }

    /** What stands around a participant in an answer. */
    record Context(
            @Nullable EntityRef entity,
            @Nullable BadgeChange change,
            @Nullable Participant head,
            List<String> warnings,
            Map<String, List<String>> unprintable,
            @Nullable String photo,
            @Nullable PhotoWish photoWish,
            @Nullable String photoRefusal,
            String next) {

        /** Answers over all delegations name the entity, and nobody's birth date (P4). */
        @Nullable
        LocalDate birthDateOf(Participant participant) {
            boolean ofOneDelegation = entity == null && participant.delegation() != null;
            return ofOneDelegation ? participant.person().birthDate() : null;
        }

        @Nullable
        String replacedBy(Participant participant) {
            return head != null && participant.replaces(head, change) ? head.displayName() : null;
        }
    }

    static ParticipantView of(Participant participant, Context context) {
        Person person = participant.person();
        Verdict verdict = participant.verdict();
        ParticipantState state = participant.state();
        return new ParticipantView(
                participant.id(),
                participant.delegation(),
                context.entity(),
                person.role(),
                person.honorific(),
                person.passportName(),
                person.displayName(),
                person.alias(),
                person.title(),
                person.email(),
                person.language(),
                context.birthDateOf(participant),
                person.photoConsent(),
                person.atRisk(),
                state,
                participant.category(),
                verdict != null && state == ParticipantState.RETURNED ? verdict.reason() : null,
                verdict != null && state == ParticipantState.REFUSED
                        ? new Refusal(verdict.by(), verdict.rule(), verdict.reason(), context.next())
                        : null,
                Change.of(context.change(), person.badgeData()),
                context.replacedBy(participant),
                participant.late(),
                context.warnings(),
                BadgeNotice.about(wanted(participant, context.change()), context.unprintable()),
                context.photo(),
                PhotoChange.of(context.photoWish()),
                context.photoRefusal(),
                participant.version());
    }

    /** What stands on the badge once the change that waits is accepted. */
    static BadgeData wanted(Participant participant, @Nullable BadgeChange change) {
        BadgeData present = participant.person().badgeData();
        return change == null ? present : change.on(present);
    }
}
