package org.plenary.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.meetings.ZoneSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Time zones, for the Secretariat that says where a meeting takes place; nobody else asks for the work of ranking them. */
@RestController
@RequestMapping("/api/v1/zones")
class ZoneController {

    private static final int LONGEST = 60;

    /** The likeliest zones; a search has no next page. */
    record Listing(List<ZoneSearch.Found> items, @Nullable String next) {}

    private final ZoneSearch search;

    ZoneController(ZoneSearch search) {
        this.search = search;
    }

    /** The zones that a city or a State may mean, in whichever of the six languages it is written. */
    @GetMapping
    @Allow(value = Role.SECRETARIAT, inAnyMeeting = true)
    Mono<Listing> find(@RequestParam String q, Language language) {
        return search.find(q.substring(0, Math.min(q.length(), LONGEST)), language)
                .map(found -> new Listing(found, null));
    }
}
