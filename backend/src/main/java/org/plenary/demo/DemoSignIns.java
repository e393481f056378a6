package org.plenary.demo;

import java.util.Arrays;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.Enrolments;
import org.plenary.identity.Role;
import org.plenary.identity.SignInLinks;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.PublicUrl;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sign-ins for whoever tries the demonstration. The addresses that it hands out stay the same; each visit to one makes a
 * fresh link, which works once like every other.
 */
@Demonstration
@Service
public class DemoSignIns {

    /** One part to play: its name, and the address that leads into it. */
    public record Offer(String key, Role role, String name, MeetingCode meeting, String url) {}

    private static final EntityCode NEWCOMER = EntityCode.of("URY");
    static final EntityCode INSCRIBED = EntityCode.of("NAM");

    private final DemoLoading loading;
    private final SampleFiles files;
    private final DemoStaff staff;
    private final Accounts accounts;
    private final Delegations delegations;
    private final Participants participants;
    private final SignInLinks links;
    private final Enrolments enrolments;
    private final GatesLoading gates;
    private final PublicUrl publicUrl;

    DemoSignIns(
            DemoLoading loading,
            SampleFiles files,
            DemoStaff staff,
            Accounts accounts,
            Delegations delegations,
            Participants participants,
            SignInLinks links,
            Enrolments enrolments,
            GatesLoading gates,
            PublicUrl publicUrl) {
        this.loading = loading;
        this.files = files;
        this.staff = staff;
        this.accounts = accounts;
        this.delegations = delegations;
        this.participants = participants;
        this.links = links;
        this.enrolments = enrolments;
        this.gates = gates;
        this.publicUrl = publicUrl;
    }

    /** Every part, in the order of the story. */
    public Flux<Offer> all() {
        SamplePeople people = files.people();
        return meeting()
                .flatMapIterable(meeting -> Arrays.stream(DemoPart.values())
                        .map(part -> new Offer(
                                part.key(),
                                part.role(),
                                name(part, people),
                                meeting,
                                publicUrl.of("/api/v1/demo/sign-ins/" + part.key())))
                        .toList());
    }

    /** A fresh link into that part; nothing for a part that there is not. */
    public Mono<String> link(String key) {
        return Mono.justOrEmpty(DemoPart.of(key)).flatMap(part -> meeting().flatMap(meeting -> link(part, meeting)));
    }

    private Mono<String> link(DemoPart part, MeetingCode meeting) {
        return switch (part) {
            case FOCAL_POINT -> focalPoint(meeting, NEWCOMER);
            case FOCAL_POINT_INSCRIBED -> focalPoint(meeting, INSCRIBED);
            case SPEAKER -> speaker(meeting);
            case DOOR -> door(meeting);
            case SECRETARIAT -> employee(part, "/secretariat/" + meeting);
            case ADMINISTRATOR -> employee(part, "/secretariat");
            case PROTOCOL_OFFICER -> employee(part, "/secretariat/" + meeting + "/speakers");
            case INTERPRETATION_OFFICER -> employee(part, "/secretariat/" + meeting + "/interpretation");
            case DOOR_SUPERVISOR -> employee(part, "/secretariat/" + meeting + "/presence");
        };
    }

    private Mono<String> employee(DemoPart part, String path) {
        return accounts.byEmail(part.address()).map(Account::id).flatMap(account -> links.issue(account, path));
    }

    private Mono<String> focalPoint(MeetingCode meeting, EntityCode entity) {
        return delegations
                .find(meeting, entity)
                .flatMap(delegation -> links.issue(account(delegation), page(delegation)));
    }

    private Mono<String> speaker(MeetingCode meeting) {
        return delegations
                .find(meeting, INSCRIBED)
                .flatMapMany(delegation -> participants.ofDelegation(delegation.id()))
                .next()
                .mapNotNull(Participant::account)
                .flatMap(account -> links.issue(account, "/meetings/" + meeting + "/me/slot"));
    }

    private Mono<String> door(MeetingCode meeting) {
        return staff.secretariat()
                .zipWith(gates.main(meeting))
                .flatMap(found -> enrolments.offer(
                        found.getT1(),
                        new Enrolments.Wish(meeting, found.getT2(), Role.DOOR_SCANNER, DemoPart.DOOR.key())))
                .map(Enrolments.Offer::url);
    }

    private Mono<MeetingCode> meeting() {
        return loading.current(files.coming()).map(meeting -> meeting.code());
    }

    private static AccountId account(Delegation delegation) {
        return delegation.focalPoints().get(0).account();
    }

    private static String page(Delegation delegation) {
        return "/meetings/" + delegation.meeting() + "/delegations/" + delegation.id();
    }

    private static String name(DemoPart part, SamplePeople people) {
        return switch (part) {
            case FOCAL_POINT -> people.name(NEWCOMER, 1).own();
            case FOCAL_POINT_INSCRIBED -> people.name(INSCRIBED, 1).own();
            case SPEAKER -> people.name(INSCRIBED, 0).own();
            case DOOR -> "";
            default -> part.staff();
        };
    }
}
