package org.plenary.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.AuditTrail.Written;
import org.plenary.identity.Role;
import org.plenary.kernel.MeetingCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The record of every change in a meeting, to read (X3). */
@RestController
class AuditController {

    private static final int PAGE = 50;

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    /** The newest changes first, of everything or of one subject such as {@code delegation:<id>}. */
    @Allow(Role.SECRETARIAT)
    @GetMapping("/api/v1/meetings/{meeting}/audit")
    Mono<Listing<Written>> changes(
            @PathVariable MeetingCode meeting,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable Long cursor) {
        return audit.of(meeting, subject, cursor, PAGE).map(AuditController::listing);
    }

    private static Listing<Written> listing(List<Written> entries) {
        boolean more = entries.size() == PAGE;
        return new Listing<>(entries, more ? Long.toString(entries.get(PAGE - 1).id()) : null);
    }
}
