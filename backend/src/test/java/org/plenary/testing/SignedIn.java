package org.plenary.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.identity.Sessions;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Secrets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Browsers and door devices for tests: each call makes a new person (or device) that holds the given grants and a client that
 * acts for them. {@code @Import(SignedIn.class)} brings it.
 */
@TestComponent
public class SignedIn {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String CSRF = "test-token";

    private final Accounts accounts;
    private final Grants grants;
    private final Sessions sessions;
    private final DatabaseClient database;
    private final Clock clock;
    private final Environment environment;

    SignedIn(
            Accounts accounts,
            Grants grants,
            Sessions sessions,
            DatabaseClient database,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.database = database;
        this.clock = clock;
        this.environment = environment;
    }

    /** A person with their client. */
    public record Person(AccountId account, String email, String token, Viewer viewer, WebTestClient client) {}

    /** A door device with its client. */
    public record Door(DeviceId device, String token, WebTestClient client) {}

    /** A new person with these roles; signs in by a session of its own. */
    public Person as(Grant... held) {
        String email = "person-" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID() + "@example.org";
        AccountId account =
                accounts.findOrCreate(email, "Amina Test", Language.EN).block();
        for (Grant grant : held) {
            grants.give(account, grant).block();
        }
        Viewer viewer = Viewer.person(account, "Amina Test", Language.EN, Set.of(held));
        String token = sessions.begin(account).block().token();
        return new Person(account, email, token, viewer, client(token));
    }

    /** The Secretariat of one meeting. */
    public WebTestClient secretariat(MeetingCode meeting) {
        return as(Grant.of(Role.SECRETARIAT, meeting)).client();
    }

    /** An administrator of the Network. */
    public WebTestClient administrator() {
        return as(Grant.ofNetwork(Role.ADMINISTRATOR)).client();
    }

    /** A client without a session that still passes the check against forgery. */
    public WebTestClient anonymous() {
        return base().defaultCookie("XSRF-TOKEN", CSRF)
                .defaultHeader("X-XSRF-TOKEN", CSRF)
                .build();
    }

    /** A browser with that session. */
    public WebTestClient client(String sessionToken) {
        return anonymous()
                .mutate()
                .defaultCookie("plenary-session", sessionToken)
                .build();
    }

    /** A new device at that gate, its bearer token valid for a day. */
    public Door door(Role role, MeetingCode meeting, GateId gate) {
        String token = Secrets.random128();
        DeviceId device = DeviceId.random();
        Instant now = clock.instant();
        database.sql("""
                        with enrolment as (
                            insert into identity_enrolment (id, token_hash, meeting, gate, role, label,
                                issued_at, issued_by, expires_at, used_at)
                            values (:enrolment, :hash, :meeting, :gate, :role, 'Test', :now, :device, :now, :now)
                            returning id
                        )
                        insert into identity_device
                            (id, enrolment, token_hash, meeting, gate, role, label, name, enrolled_at, expires_at)
                        select :device, id, :hash, :meeting, :gate, :role, 'Test', 'Test phone', :now, :expires
                        from enrolment
                        """)
                .bind("enrolment", UUID.randomUUID())
                .bind("hash", Secrets.sha256(token))
                .bind("meeting", meeting.value())
                .bind("gate", gate.value())
                .bind("role", role.wire())
                .bind("now", now)
                .bind("device", device.value())
                .bind("expires", now.plus(Duration.ofDays(1)))
                .then()
                .block();
        return new Door(device, token, bearer(token));
    }

    /** A client with that bearer token and no cookies. */
    public WebTestClient bearer(String token) {
        return base().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private WebTestClient.Builder base() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .filter(WholeAnswers::exchange)
                .responseTimeout(Duration.ofSeconds(20));
    }
}
