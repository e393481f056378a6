package org.plenary.registration;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;

/**
 * One person at one meeting, with where the registration stands (R2).
 *
 * @param delegation null for a single guest
 * @param account whose sign-in shows this badge and agenda; known from approval on, if there is an address
 * @param verdict why it was returned, refused or withdrawn; null otherwise
 * @param late registered by the Secretariat after the deadline (R8)
 */
public record Participant(
        ParticipantId id,
        MeetingCode meeting,
        @Nullable DelegationId delegation,
        Person person,
        Category category,
        @Nullable AccountId account,
        ParticipantState state,
        @Nullable Verdict verdict,
        boolean late,
        long version) {

    /** Why, by which rule, and who says so (R2). */
    public record Verdict(String reason, @Nullable String rule, String by) {}

    public ParticipantRole role() {
        return person.role();
    }

    public String honorific() {
        return person.honorific();
    }

    public String passportName() {
        return person.passportName();
    }

    /** The name in the person's own script. */
    public String displayName() {
        return person.displayName();
    }

    public @Nullable String alias() {
        return person.alias();
    }

    /** The name that the badge shows: the alias, where there is one (P3). */
    public String badgeName() {
        return person.badgeName();
    }

    public @Nullable String title() {
        return person.title();
    }

    public @Nullable String email() {
        return person.email();
    }

    public Language language() {
        return person.language();
    }

    public boolean atRisk() {
        return person.atRisk();
    }

    public boolean photoConsent() {
        return person.photoConsent();
    }

    public boolean approved() {
        return state == ParticipantState.APPROVED;
    }

    /** Whether lists, screens and feeds may name this person (P1). */
    public boolean namedInPublic() {
        return approved() && !atRisk();
    }

    /** Whether that is this person's name as somebody else writes it: in any order, case or marks, with honorifics or without (R6, P1). */
    public boolean isCalled(String name) {
        String key = PersonNames.key(name);
        return Stream.of(displayName(), passportName())
                        .flatMap(own -> Stream.of(own, honorific() + " " + own))
                        .anyMatch(own -> key.equals(PersonNames.key(own)))
                || Honorifics.isCalled(person, name);
    }

    /** Whether this is the head of its delegation, or waits to become it (R3). */
    public boolean head() {
        return role() == ParticipantRole.HEAD && state.open();
    }

    /** Whether this head stops being one when the other becomes head: both are approved, or both wait (R3, R7). */
    boolean givesWayTo(Participant next) {
        return head() && !id.equals(next.id) && approved() == next.approved();
    }

    /** Whether this person, with the change that waits, is head once the Secretariat approves, and the approved head no longer (R7). */
    public boolean replaces(Participant approvedHead, @Nullable BadgeChange change) {
        boolean wishes =
                approved() ? change != null && change.on(person.badgeData()).role() == ParticipantRole.HEAD : head();
        return wishes && !id.equals(approvedHead.id);
    }

    /** This registration with other data. @throws Problem when it was refused or withdrawn */
    Participant edited(Person data, Category newCategory) {
        if (!state.open()) {
            throw Problem.of("registration.not-editable", 409).rule("R2").with("name", displayName());
        }
        return new Participant(id, meeting, delegation, data, newCategory, account, state, verdict, late, version);
    }

    /** A draft or returned registration goes to the Secretariat; any other stays where it is. */
    Participant submitted() {
        boolean ready = state == ParticipantState.DRAFT || state == ParticipantState.RETURNED;
        return ready ? in(ParticipantState.SUBMITTED, null) : this;
    }

    /** This registration, as a decision saw it. @throws Problem {@code registration.decided-meanwhile} when it has changed since */
    Participant seenAt(long seen) {
        if (version != seen) {
            throw Problem.of("registration.decided-meanwhile", 412)
                    .rule("L22")
                    .with("name", displayName())
                    .with("state", state.wire());
        }
        return this;
    }

    /**
     * This registration after the decision. One that was sent back or refused may be decided otherwise, with a reason (X3).
     *
     * @throws Problem when the registration does not wait for a decision
     */
    Participant decided(Decision decision) {
        boolean otherwise = state.reconsiderable() && decision.hasReason();
        if (!state.pending() && !otherwise) {
            throw Problem.of("registration.not-decidable", 409).rule("R2").with("name", displayName());
        }
        return in(decision.kind().leadsTo(), decision.verdict());
    }

    /** @throws Problem when there is nothing left to withdraw */
    Participant withdrawn(Verdict why) {
        if (!state.open()) {
            throw Problem.of("registration.not-editable", 409).rule("R2").with("name", displayName());
        }
        return in(ParticipantState.WITHDRAWN, why);
    }

    Participant of(@Nullable AccountId owner) {
        return new Participant(id, meeting, delegation, person, category, owner, state, verdict, late, version);
    }

    private Participant in(ParticipantState next, @Nullable Verdict why) {
        return new Participant(id, meeting, delegation, person, category, account, next, why, late, version);
    }
}
