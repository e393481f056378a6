package org.plenary.speakers.web;

import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.Lists;
import org.plenary.speakers.levers.LeversOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the Secretariat can do about a list that does not fit its segment. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class LeversController {

    private final Lists lists;
    private final Entities entities;

    LeversController(Lists lists, Entities entities) {
        this.lists = lists;
        this.entities = entities;
    }

    /** Who does not fit, and what would make everybody fit, or more of them; nothing is applied (L13). */
    @GetMapping("/levers")
    @Allow(Role.SECRETARIAT)
    Mono<LeversView> levers(@PathVariable MeetingCode meeting, @PathVariable ListId list, Language language) {
        return lists.get(meeting, list)
                .zipWith(
                        entities.directory(),
                        (floor, directory) -> LeversView.of(floor, LeversOf.floor(floor), directory, language));
    }
}
