package org.plenary.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Team;
import org.plenary.identity.TeamMember;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who works for a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/team")
class TeamController {

    private final Team team;

    TeamController(Team team) {
        this.team = team;
    }

    /** Whom to invite, as what, and the language of the letter (else the inviter's). */
    record Invited(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 150) String name,
            @NotNull Role role,
            @Nullable Language language) {}

    /** The members, those first who joined first. */
    @Allow(Role.SECRETARIAT)
    @GetMapping
    Mono<Listing<TeamMember>> members(@PathVariable MeetingCode meeting) {
        return team.of(meeting).collectList().map(Listing::complete);
    }

    /** Gives somebody a role in the meeting and writes to them. */
    @Allow(Role.SECRETARIAT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<TeamMember> invite(@PathVariable MeetingCode meeting, @Valid @RequestBody Invited invited, Language language) {
        Language letter = invited.language() == null ? language : invited.language();
        return team.invite(new Team.Invitation(meeting, invited.email(), invited.name(), invited.role(), letter));
    }

    /** Withdraws a role; it ends at once. */
    @Allow(Role.SECRETARIAT)
    @DeleteMapping("/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(
            @PathVariable MeetingCode meeting, @PathVariable UUID grant, @AuthenticationPrincipal Viewer viewer) {
        return team.withdraw(viewer, meeting, grant);
    }
}
