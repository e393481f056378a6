package org.plenary.platform;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.plenary.kernel.Language;

/**
 * What ICU knows of each language. It reads that from files at first use, half a second in all: done once, ahead of the first
 * request, so that no event loop waits for it; and beside the rest of a start, while PostgreSQL comes up.
 */
public final class LocaleData {

    private static final String ALL_FORMATS =
            "{n, plural, one {#} other {#}} {n, selectordinal, one {#} other {#}} {n, number} {n, number, percent}"
                    + " {at, date, long} {at, time, short}";

    static {
        for (Language language : Language.values()) {
            new MessageFormat(ALL_FORMATS, Messages.locale(language)).format(Map.of("n", 1.5, "at", new Date(0)));
            Collator.getInstance(language.locale());
            Messages.readable(ZoneId.of("Europe/Zurich"), language);
            Messages.readable(LocalDateTime.of(2027, 3, 28, 2, 30), language);
        }
    }

    private LocaleData() {}

    /** Begins to read on a thread of its own. */
    public static void readAhead() {
        var reader = new Thread(LocaleData::read, "locale-data");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns when all is read, by this thread or by another: initialisation of a class happens once, the others wait. */
    static void read() {}
}
