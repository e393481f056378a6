package org.plenary.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/** Where somebody lands after signing in: a path of this site, never another site. */
record LandingPath(String value) {

    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+,:@]{0,300}");

    LandingPath {
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.of("sign-in.path", 400).field("path");
        }
    }

    static @Nullable String checked(@Nullable String path) {
        return path == null || path.isEmpty() ? null : new LandingPath(path).value();
    }
}
