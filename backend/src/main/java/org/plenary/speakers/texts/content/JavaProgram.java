package org.plenary.speakers.texts.content;

import java.util.Locale;

/**
 * Tells an archive that Java starts from one that Word opens, by the names in its directory: before anything is unpacked, and
 * however many parts there are.
 */
final class JavaProgram {

    private static final String ENTRY = "PK\u0001\u0002";
    private static final int NAME_LENGTH = 28;
    private static final int NAME = 46;

    private JavaProgram() {}

    static boolean is(Bytes archive) {
        for (int entry = archive.find(ENTRY, 0); entry >= 0; entry = archive.find(ENTRY, entry + 1)) {
            if (isOfJava(name(archive, entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfJava(String name) {
        return name.equals("meta-inf/manifest.mf") || name.endsWith(".class");
    }

    private static String name(Bytes archive, int entry) {
        int start = entry + NAME;
        if (start > archive.size()) {
            return "";
        }
        int length = archive.at(entry + NAME_LENGTH) | archive.at(entry + NAME_LENGTH + 1) << 8;
        return archive.text(start, Math.min(start + length, archive.size())).toLowerCase(Locale.ROOT);
    }
}
