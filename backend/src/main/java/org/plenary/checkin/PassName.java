package org.plenary.checkin;

/** What a secondary pass is called in the roll; readers get it in their language, with the number that stands in it. */
public final class PassName {

    private static final String BEFORE = "Secondary pass ";

    private PassName() {}

    static String of(int place) {
        return BEFORE + place;
    }

    /** The number by which the delegation counts the pass that is called so. */
    public static int place(String name) {
        return Integer.parseInt(name.substring(BEFORE.length()));
    }
}
