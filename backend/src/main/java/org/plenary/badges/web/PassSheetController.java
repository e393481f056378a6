package org.plenary.badges.web;

import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.passes.PassSheets;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Secondary passes as PDF to print (B3); formats as of badges. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class PassSheetController {

    private final PassSheets sheets;

    PassSheetController(PassSheets sheets) {
        this.sheets = sheets;
    }

    /** All of a session; each delegation begins on a sheet of its own. */
    @GetMapping("/sessions/{session}/passes/prints/{format}.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> sheetOfSession(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @PathVariable BadgeFormat format,
            Language language) {
        return sheets.ofSession(meeting, session, format, language)
                .map(file -> PdfAnswer.of("passes-" + meeting, file));
    }

    /** All of a delegation, session by session. */
    @GetMapping("/delegations/{delegation}/passes/prints/{format}.pdf")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<byte[]>> sheetOfDelegation(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable BadgeFormat format,
            Language language) {
        return sheets.ofDelegation(meeting, delegation, format, language)
                .map(file -> PdfAnswer.of("passes-" + meeting, file));
    }
}
