package org.plenary.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.Messages;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people who work for a meeting. Its Secretariat invites them by mail and withdraws their roles; nobody withdraws their own. */
@Service
public class Team {

    /** Whom to invite, as what; the language is that of the letter unless the person has an account already. */
    public record Invitation(MeetingCode meeting, String email, String name, Role role, Language language) {}

    private final GrantStore store;
    private final Grants grants;
    private final Accounts accounts;
    private final SignInLinks links;
    private final MeetingTerms meetings;
    private final MailRoom mailRoom;
    private final Messages messages;
    private final Outbox outbox;

    Team(
            GrantStore store,
            Grants grants,
            Accounts accounts,
            SignInLinks links,
            MeetingTerms meetings,
            MailRoom mailRoom,
            Messages messages,
            Outbox outbox) {
        this.store = store;
        this.grants = grants;
        this.accounts = accounts;
        this.links = links;
        this.meetings = meetings;
        this.mailRoom = mailRoom;
        this.messages = messages;
        this.outbox = outbox;
    }

    public Flux<TeamMember> of(MeetingCode meeting) {
        return store.team(meeting);
    }

    /** Gives the role and sends a letter with a link that signs in; the same role twice is given, and told, once. */
    @Transactional
    public Mono<TeamMember> invite(Invitation invitation) {
        if (!Role.TEAM.contains(invitation.role())) {
            throw Problem.of("team.role", 400).field("role");
        }
        return meetings.of(invitation.meeting()).flatMap(term -> invite(invitation, term.title()));
    }

    @Transactional
    public Mono<Void> withdraw(Viewer viewer, MeetingCode meeting, UUID grant) {
        return store.team(meeting)
                .filter(member -> member.grant().equals(grant))
                .next()
                .switchIfEmpty(Mono.error(() -> Problem.of("team.unknown", 404)))
                .flatMap(member -> withdraw(viewer, meeting, member));
    }

    private Mono<TeamMember> invite(Invitation invitation, LocalizedText meeting) {
        return accounts.findOrCreate(invitation.email(), invitation.name(), invitation.language())
                .flatMap(account -> member(account, invitation)
                        .switchIfEmpty(Mono.defer(() -> join(account, invitation, meeting))));
    }

    private Mono<Void> withdraw(Viewer viewer, MeetingCode meeting, TeamMember member) {
        if (member.account().id().equals(viewer.account())) {
            return Mono.error(Problem.of("team.oneself", 409));
        }
        return grants.revoke(member.account().id(), Grant.of(member.role(), meeting))
                .then(outbox.append(changed(meeting, member.account().id())));
    }

    private Mono<TeamMember> join(AccountId account, Invitation invitation, LocalizedText meeting) {
        return grants.give(account, Grant.of(invitation.role(), invitation.meeting()))
                .then(links.issue(account, desk(invitation)))
                .zipWith(accounts.byId(account))
                .flatMap(both -> mailRoom.send(letter(both.getT2(), both.getT1(), invitation.role(), meeting)))
                .then(outbox.append(changed(invitation.meeting(), account)))
                .then(member(account, invitation));
    }

    private Mono<TeamMember> member(AccountId account, Invitation invitation) {
        return store.team(invitation.meeting())
                .filter(member -> member.account().id().equals(account) && member.role() == invitation.role())
                .next();
    }

    /** The page where that role works; the overview of the meeting is the Secretariat's. */
    private static String desk(Invitation invitation) {
        String meeting = "/secretariat/" + invitation.meeting();
        return switch (invitation.role()) {
            case PROTOCOL_OFFICER -> meeting + "/speakers";
            case INTERPRETATION_OFFICER -> meeting + "/interpretation";
            case DOOR_SUPERVISOR -> meeting + "/presence";
            default -> meeting;
        };
    }

    private Letter letter(Account account, String link, Role role, LocalizedText meeting) {
        String roleName = messages.text("mail.role." + role.wire(), account.language());
        Map<String, Object> arguments = Map.of(
                "name", account.name(),
                "meeting", meeting,
                "role", roleName,
                "link", link);
        return new Letter(
                account.email(), account.name(), account.language(), "team-invitation", arguments, List.of(), null);
    }

    private static DomainEvent changed(MeetingCode meeting, AccountId account) {
        return DomainEvent.of("identity.team-changed", meeting, account, Audience.secretariat());
    }
}
