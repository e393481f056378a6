package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may call what, as committed: opening or closing a route shows as a changed line of a table that people read. After a
 * change that is meant: {@code -Dtest=DeclaredAccessTest -Dplenary.access.write=true}.
 */
final class AccessTable {

    private static final Path COMMITTED = Path.of("src/test/resources/access-by-route.txt");
    private static final boolean WRITE = Boolean.getBoolean("plenary.access.write");

    private AccessTable() {}

    static String line(String route, Optional<AccessRule> rule) {
        return route + ": " + rule.map(AccessTable::said).orElse("nobody");
    }

    static void saysTheSameAs(Collection<String> lines) throws IOException {
        var sorted = new TreeSet<>(lines);
        if (WRITE) {
            Files.write(COMMITTED, sorted);
        }
        assertThat(sorted)
                .as("src/test/resources/access-by-route.txt is out of step: see AccessTable")
                .containsExactlyElementsOf(Files.readAllLines(COMMITTED));
    }

    private static String said(AccessRule rule) {
        if (rule instanceof AccessRule.Roles roles) {
            return roles.roles().stream().map(Role::name).sorted().collect(Collectors.joining(", "))
                    + (roles.inAnyMeeting() ? ", in any meeting" : "")
                    + (roles.openInDemo() ? ", everybody on the machine of a demo" : "");
        }
        return rule instanceof AccessRule.Everyone ? "everyone" : "signed in";
    }
}
