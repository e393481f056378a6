package org.plenary.badges;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.badges.document.BadgeFile;
import org.plenary.platform.BlockingWork;
import org.plenary.registration.BadgeLetters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows from the fonts in the jar what a badge can print. The fonts are read on first use, away from the event loop. */
@Component
class PrintableLetters implements BadgeLetters {

    private final BlockingWork work;

    PrintableLetters(BlockingWork work) {
        this.work = work;
    }

    @Override
    public Mono<Map<String, List<String>>> missing(Collection<String> texts) {
        return work.call(() -> {
            Map<String, List<String>> missing = new HashMap<>();
            for (String text : texts) {
                List<String> characters = BadgeFile.unwritable(text);
                if (!characters.isEmpty()) {
                    missing.put(text, characters);
                }
            }
            return missing;
        });
    }
}
