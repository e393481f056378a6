package org.plenary.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that a badge would not print as it was written, to be told when it is registered and not found out at the door.
 *
 * @param field where it was written
 * @param characters those that no font of a badge has
 * @param shown what the badge shows instead: the passport name for a name, else the text without these characters
 */
public record BadgeNotice(String field, List<String> characters, String shown) {

    /** The texts that a badge may print. */
    public static Stream<String> texts(BadgeData badge) {
        String alias = badge.alias();
        return Stream.of(badge.honorific(), badge.passportName(), badge.displayName(), alias == null ? "" : alias);
    }

    /** The notices about what stands on a badge; mostly none. */
    public static List<BadgeNotice> about(BadgeData badge, Map<String, List<String>> missing) {
        List<BadgeNotice> notices = new ArrayList<>();
        note(notices, "honorific", badge.honorific(), missing);
        String alias = badge.alias();
        if (alias != null) {
            note(notices, "alias", alias, missing);
            return notices;
        }
        note(notices, "passportName", badge.passportName(), missing);
        List<String> unwritten = missing.get(badge.displayName());
        if (unwritten != null && !badge.displayName().equals(badge.passportName())) {
            String latin = without(badge.passportName(), missing.getOrDefault(badge.passportName(), List.of()));
            notices.add(new BadgeNotice("displayName", unwritten, latin));
        }
        return notices;
    }

    private static void note(List<BadgeNotice> notices, String field, String text, Map<String, List<String>> missing) {
        List<String> unwritten = missing.get(text);
        if (unwritten != null) {
            notices.add(new BadgeNotice(field, unwritten, without(text, unwritten)));
        }
    }

    private static String without(String text, List<String> characters) {
        String left = text;
        for (String character : characters) {
            left = left.replace(character, "");
        }
        return left.replaceAll(" +", " ").strip();
    }
}
