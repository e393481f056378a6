package org.plenary.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;

/** What of a registration stands on the badge; once approved it changes by the Secretariat's decision only (R7). */
public record BadgeData(
        ParticipantRole role,
        String honorific,
        String passportName,
        String displayName,
        @Nullable String alias) {

    /** The data as stored beside the request to change them. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("role", role.wire());
        facts.put("honorific", honorific);
        facts.put("passportName", passportName);
        facts.put("displayName", displayName);
        facts.put("alias", alias == null ? "" : alias);
        return facts;
    }

    static BadgeData of(Map<String, Object> facts) {
        String alias = String.valueOf(facts.get("alias"));
        return new BadgeData(
                WireName.of(ParticipantRole.class, String.valueOf(facts.get("role"))),
                String.valueOf(facts.get("honorific")),
                String.valueOf(facts.get("passportName")),
                String.valueOf(facts.get("displayName")),
                alias.isEmpty() ? null : alias);
    }
}
