package org.plenary.refusals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Changes of records that there are, each wrong in one place: what the record held before, it holds afterwards. */
final class RefusedChanges {

    private final RefusedWorld world;

    RefusedChanges(RefusedWorld world) {
        this.world = world;
    }

    List<Case> all() {
        String room = world.winterPath + "/rooms/" + world.winterRoom;
        String session = world.winterPath + "/sessions/" + world.winterSession;
        Object backwards = world.newSession("2026-10-24T12:00", "2026-10-24T11:00");
        return List.of(
                change("a meeting's title", world.path, RefusedWorld.newMeeting("title", Map.of("en", "a\u202Eb")))
                        .is(400, "request.direction-characters")
                        .about("title.en", "R9"),
                change("a room's size", room, room(-1))
                        .is(400, "request.invalid")
                        .about("capacity", null),
                change("a room by no version", room, room(300))
                        .is(400, "precondition.unreadable")
                        .about("If-Match", "L22"),
                change("a session's end", session, backwards)
                        .is(400, "meetings.session-ends-before-start")
                        .about("localEnd", null),
                change("a session's room", session, elsewhere())
                        .is(404, "meetings.unknown-room")
                        .about("room", null),
                change(
                                "a person's name",
                                world.focalPoint,
                                world.home + "/participants/" + world.person,
                                RefusedWorld.person("Мария"))
                        .is(400, "registration.name-not-latin")
                        .about("passportName", "R9"),
                change("a list's session", world.list, Map.of("session", "none", "opensAt", "", "closesAt", ""))
                        .is(400, "request.bad-value")
                        .about("session", null),
                change("a speaker's level", world.focalPoint, world.inscription, statementOfAnEmperor())
                        .is(400, "speakers.unknown-level")
                        .about("level", "L5"));
    }

    private static Map<String, Object> room(int capacity) {
        return Map.of("name", Map.of("en", "Another"), "capacity", capacity, "booths", 6);
    }

    private Map<String, Object> elsewhere() {
        Map<String, Object> session = world.newSession("2026-10-24T11:00", "2026-10-24T12:00");
        session.put("room", UUID.randomUUID().toString());
        return session;
    }

    private Map<String, Object> statementOfAnEmperor() {
        var statement = new HashMap<>(world.statement());
        statement.put("level", "emperor");
        return statement;
    }

    private Case change(String what, String path, Object body) {
        return change(what, world.administrator, path, body);
    }

    private static Case change(String what, WebTestClient who, String path, Object body) {
        return Case.of("change of " + what, who, HttpMethod.PUT, path, body);
    }
}
