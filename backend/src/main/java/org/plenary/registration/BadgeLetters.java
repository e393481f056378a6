package org.plenary.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What a badge can print; implemented by the module that prints them. */
public interface BadgeLetters {

    /** Those of the texts that hold characters which no font of a badge has, each with these characters. */
    Mono<Map<String, List<String>>> missing(Collection<String> texts);
}
