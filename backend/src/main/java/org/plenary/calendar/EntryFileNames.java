package org.plenary.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;

/** What the files of entries are called: the meeting and what the entry is, in letters that every mail program keeps; no two alike. */
final class EntryFileNames {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private EntryFileNames() {}

    /** One name for each entry, in the same order: {@code berlin-2018-opening-plenary.ics}. */
    static List<String> of(MeetingCode meeting, List<Obligation> obligations) {
        List<String> names = new ArrayList<>();
        for (Obligation obligation : obligations) {
            String plain = meeting.value() + "-" + what(obligation);
            String name = plain;
            for (int number = 2; names.contains(name + ".ics"); number++) {
                name = plain + "-" + number;
            }
            names.add(name + ".ics");
        }
        return names;
    }

    /** The title in English; of a title in other letters nothing is left, then the kind. */
    private static String what(Obligation obligation) {
        String title = Normalizer.normalize(obligation.title().in(Language.EN), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(title).replaceAll("").toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        String cut = slug.length() > LONGEST
                ? EDGES.matcher(slug.substring(0, LONGEST)).replaceAll("")
                : slug;
        return cut.isEmpty() ? obligation.kind().wire() : cut;
    }
}
