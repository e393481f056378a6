package org.plenary.interpretation;

import java.util.List;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.SpokenLanguages;

/**
 * The languages provided in one session, each once.
 *
 * @param version rises with each decision (L22); 0 as long as nobody has decided and the programme's announcement stands
 */
public record Provided(SessionId session, List<String> languages, long version) {

    public Provided {
        languages = languages.stream()
                .map(language -> SpokenLanguages.require("languages", language))
                .distinct()
                .toList();
    }

    /** Whether it decides what is decided already. */
    boolean sameAs(Provided before) {
        return before.version > 0 && before.languages.equals(languages);
    }
}
