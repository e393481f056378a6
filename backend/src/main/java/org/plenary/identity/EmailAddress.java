package org.plenary.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.kernel.Problem;

/** An address that letters can go to. Two spellings that differ in case only are the same address. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+@[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\.]+(\\.[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\.]+)+");

    public EmailAddress {
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw Problem.of("identity.email", 400).field("email");
        }
    }

    /** The address without surrounding space; anything that is none is a problem of the field {@code email}. */
    public static EmailAddress of(String text) {
        return new EmailAddress(text.strip());
    }

    /** The spelling by which addresses are compared. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
