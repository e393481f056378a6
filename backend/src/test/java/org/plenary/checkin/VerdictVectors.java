package org.plenary.checkin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.DoorStanding;
import org.plenary.badges.VerificationKey;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.WireName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the table of verdicts. Its head says the rules and how a case is laid over the defaults. */
record VerdictVectors(JsonNode file, List<Case> cases) {

    record Case(
            String name,
            Approach approach,
            GateRules gate,
            DoorKnowledge knowledge,
            Verdict verdict,
            @Nullable Presence first,
            JsonNode raw) {}

    static VerdictVectors load() {
        try (InputStream in = VerdictVectors.class.getResourceAsStream("/checkin/verdict-vectors.json")) {
            JsonNode file = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            return new VerdictVectors(
                    file,
                    file.get("cases").valueStream().map(c -> read(file, c)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(JsonNode file, JsonNode given) {
        ObjectNode whole = (ObjectNode) file.get("defaults").deepCopy();
        given.properties().forEach(part -> {
            JsonNode below = whole.get(part.getKey());
            if (below instanceof ObjectNode object && part.getValue() instanceof ObjectNode over) {
                object.setAll(over);
            } else {
                whole.set(part.getKey(), part.getValue());
            }
        });
        JsonNode expect = whole.get("expect");
        return new Case(
                whole.get("name").asString(),
                approach(file, whole.get("scan")),
                gate(whole.get("gate")),
                knowledge(file, whole),
                WireName.of(Verdict.class, expect.get("verdict").asString()),
                expect.has("first") ? presence(expect.get("first"), true) : null,
                whole);
    }

    private static Approach approach(JsonNode file, JsonNode scan) {
        String code = scan.get("code").asString();
        return new Approach(
                code.startsWith("@")
                        ? file.get("codes").get(code.substring(1)).get("text").asString()
                        : code,
                Instant.parse(scan.get("at").asString()),
                WireName.of(Direction.class, scan.get("direction").asString()));
    }

    private static GateRules gate(JsonNode gate) {
        return new GateRules(
                gate.get("zone").isNull()
                        ? ZoneSet.NONE
                        : ZoneSet.of(gate.get("zone").asString()),
                gate.get("reentry").asBoolean());
    }

    private static DoorKnowledge knowledge(JsonNode file, JsonNode whole) {
        Map<Integer, VerificationKey> keys = new HashMap<>();
        file.get("keys")
                .forEach(key -> keys.put(
                        key.get("id").asInt(),
                        new VerificationKey(Base64.getUrlDecoder()
                                .decode(key.get("publicKey").asString()))));
        JsonNode badge = whole.get("badge");
        JsonNode presence = whole.get("presence");
        JsonNode limit = whole.get("limit");
        return new DoorKnowledge(
                file.get("meeting").asLong(),
                keys,
                badge.isNull() ? null : badge(badge),
                presence.isNull()
                        ? null
                        : presence(presence, presence.get("inside").asBoolean()),
                limit.isNull()
                        ? null
                        : new DoorKnowledge.Room(
                                limit.get("most").asInt(), limit.get("inside").asInt()),
                whole.get("complete").asBoolean(),
                ZoneId.of(whole.get("zone").asString()));
    }

    static KnownBadge badge(JsonNode badge) {
        return new KnownBadge(
                badge.get("generation").asInt(),
                WireName.of(DoorStanding.class, badge.get("state").asString()),
                ZoneSet.of(badge.get("zones").asString()),
                Instant.parse(badge.get("notBefore").asString()),
                Instant.parse(badge.get("notAfter").asString()));
    }

    private static Presence presence(JsonNode presence, boolean inside) {
        return new Presence(
                inside,
                Instant.parse(presence.get("at").asString()),
                presence.get("gate").asString());
    }
}
