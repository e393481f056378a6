package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Sessions;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PushDeviceId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.platform.StoredEvent;
import org.plenary.push.FakePushService.Arrived;
import org.plenary.push.FakePushService.Browser;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Six ministers on a published list, each delegation with a phone behind a push service on this machine. */
abstract class PushStage {

    private static final String[] STATES = {"ESP", "CHL", "JPN", "NAM", "FRA", "KEN"};

    @Autowired
    SignedIn signedIn;

    @Autowired
    Outbox outbox;

    @Autowired
    DatabaseClient database;

    @Autowired
    AlertNotices alerts;

    @Autowired
    NoticeDelivery delivery;

    @Autowired
    NoticeStore notices;

    @Autowired
    PushDeviceStore devices;

    @Autowired
    Environment environment;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    final FakePushService service = new FakePushService();
    final List<Delegate> delegates = new ArrayList<>();
    final List<String> theirs = new ArrayList<>();
    final List<WebTestClient> clients = new ArrayList<>();
    final List<Browser> phones = new ArrayList<>();
    Segment segment;
    String list;
    WebTestClient officer;

    /** Six ministers on a published list, each delegation with a phone; alerts at four and at two statements ahead. */
    @BeforeEach
    void publishedList() {
        segment = Segment.tomorrow(signedIn);
        Map<String, Object> terms = new HashMap<>(segment.terms());
        terms.put("alerts", List.of(4, 2));
        list = segment.list(terms);
        officer = signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        for (String state : STATES) {
            Delegate delegate = segment.delegate(state);
            delegates.add(delegate);
            theirs.add(segment.inscribed(list, delegate, "vm"));
            clients.add(client(delegate));
            phones.add(service.added(clients.get(clients.size() - 1), state.equals("JPN") ? "ar" : "en"));
        }
        publish();
    }

    /** The session, and with it the segment: alerts are not given long before. */
    void startsSoon() {
        for (String table : List.of("meetings_session", "speakers_list")) {
            database.sql("update " + table + " set starts_at = now() + interval '30 minutes',"
                            + " ends_at = now() + interval '3 hours' where meeting = :meeting")
                    .bind("meeting", segment.meeting.toString())
                    .fetch()
                    .rowsUpdated()
                    .block();
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    /** The browser of the person whom the Secretariat invited. */
    WebTestClient client(Delegate delegate) {
        return signedIn.client(sessions.begin(account(delegate)).block().token());
    }

    private AccountId account(Delegate delegate) {
        return accounts.findOrCreate(delegate.email(), "Amina Test", Language.EN)
                .block();
    }

    StoredEvent alert(long number, int threshold) {
        MeetingCode meeting = segment.meeting;
        Audience audience = Audience.delegation(delegates.get(0).delegation());
        var event = DomainEvent.of("speakers.alert", meeting, theirs.get(0), audience)
                .with(Map.of("list", list, "threshold", threshold, "ahead", threshold));
        return new StoredEvent(number, Instant.now(), event);
    }

    UUID device(int delegation) {
        return device(delegation, service.endpoint(phones.get(delegation)));
    }

    UUID device(int delegation, String endpoint) {
        return devices.of(List.of(account(delegates.get(delegation))))
                .filter(device -> device.endpoint().equals(endpoint))
                .map(device -> device.id().value())
                .single()
                .block();
    }

    /** A notice of its own topic that is sent from that instant on. */
    void waits(UUID device, long event, Instant due) {
        String topic = "%032d".formatted(event);
        Instant expires = due.plusSeconds(600);
        notices.add(
                        new NoticeStore.Waiting(
                                UUID.randomUUID(),
                                new PushDeviceId(device),
                                event,
                                topic,
                                "high",
                                "{}",
                                0,
                                expires,
                                ""),
                        due)
                .block();
    }

    long count(String where) {
        return database.sql("select count(*) found from push_notice where " + where)
                .map(row -> row.get("found", Long.class))
                .one()
                .block();
    }

    Map<String, String> shown(int delegation, int which) {
        return service.arrived(phones.get(delegation)).get(which).shown();
    }

    /** So many, when nobody owes anything any more. */
    void arrives(int delegation, int times) {
        everythingArrives();
        assertThat(service.arrived(phones.get(delegation))).hasSize(times);
    }

    void everythingArrives() {
        await().until(() -> Long.valueOf(0).equals(outbox.waiting().block()));
        await().until(() -> count("state = 'sending' or state = 'waiting' and due_at <= now()") == 0);
    }

    void alerted(int delegation, int times) {
        everythingArrives();
        assertThat(alerts(delegation)).hasSize(times);
    }

    List<Arrived> alerts(int delegation) {
        return service.arrived(phones.get(delegation)).stream()
                .filter(notice -> notice.headers().get("urgency").equals("high"))
                .toList();
    }

    void call(int which, int version) {
        segment.post(
                        officer,
                        "/lists/" + list + "/podium",
                        Map.of("act", "call", "inscription", theirs.get(which), "version", version))
                .expectStatus()
                .isOk();
    }

    void pin(int which, int position) {
        segment.pin(list, Map.of("inscription", theirs.get(which), "position", position, "reason", "By agreement"))
                .expectStatus()
                .isOk();
    }

    void withdraw(int which) {
        segment.post(
                        delegates.get(which).client(),
                        "/lists/" + list + "/inscriptions/" + theirs.get(which) + "/withdrawal",
                        Map.of())
                .expectStatus()
                .isOk();
    }

    /** The id of a request for the right of reply. */
    String askedToReply(int which) {
        return askedToReply(which, null);
    }

    String askedToReply(int which, @Nullable String participant) {
        Map<String, Object> request = Segment.minister(delegates.get(which));
        request.remove("level");
        request.put("participant", participant);
        return MeetingSamples.idOf(segment.post(delegates.get(which).client(), "/lists/" + list + "/replies", request));
    }

    /** The registered person signs in as the one who acts for that delegation. */
    void hasAccount(String participant, Delegate delegate) {
        database.sql("update registration_participant set account = :account where id = :id::uuid")
                .bind("account", account(delegate).value())
                .bind("id", participant)
                .then()
                .block();
    }

    void actOnReply(String act, String reply, int version) {
        segment.post(
                        officer,
                        "/lists/" + list + "/podium/replies",
                        Map.of("act", act, "reply", reply, "version", version, "reason", "Agreed with the chair"))
                .expectStatus()
                .isOk();
    }

    void extra(int which, long seconds) {
        String inscription = theirs.get(which);
        segment.put(
                        segment.secretariat,
                        "/lists/" + list + "/inscriptions/" + inscription + "/extra-time",
                        segment.version(list, inscription),
                        Map.of("seconds", seconds, "reason", "Agreed"))
                .expectStatus()
                .isOk();
    }

    void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .is2xxSuccessful();
    }
}
