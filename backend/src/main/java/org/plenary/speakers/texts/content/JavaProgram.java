package org.plenary.speakers.texts.content;

import java.util.Locale;

/**
 * Tells an archive that Java starts from one that Word opens, by the names in its directory: before anything is unpacked, and
 * however many parts there are.
 */
final class JavaProgram {

    private static final String ENTRY = "PK\u0001\u0002";
    private static final String MANIFEST = "meta-inf/manifest.mf";
    private static final String CLASS = ".class";
    private static final int NAME_LENGTH = 28;
    private static final int NAME = 46;

    private JavaProgram() {}

    static boolean is(Bytes archive) {
        for (int entry = archive.find(ENTRY, 0); entry >= 0; entry = archive.find(ENTRY, entry + 1)) {
            if (end(archive, entry, MANIFEST.length(), true).equals(MANIFEST)
                    || end(archive, entry, CLASS.length(), false).equals(CLASS)) {
                return true;
            }
        }
        return false;
    }

    /** The last letters of a name; a name may be long, and in a file made up for that, each of a million. */
    private static String end(Bytes archive, int entry, int letters, boolean whole) {
        int start = entry + NAME;
        if (start > archive.size()) {
            return "";
        }
        int length = archive.at(entry + NAME_LENGTH) | archive.at(entry + NAME_LENGTH + 1) << 8;
        int end = Math.min(start + length, archive.size());
        if (end - start < letters || whole && end - start > letters) {
            return "";
        }
        return archive.text(end - letters, end).toLowerCase(Locale.ROOT);
    }
}
