package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.provider.Invitation;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works for the caller's own organisation; for its owners. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/staff")
@RequiredArgsConstructor
class ProviderStaffController {

    private final Team team;

    /** What somebody may do. */
    record DutiesRequest(@NotEmpty Set<ProviderPermission> duties) {}

    /** Who is invited to do what. */
    record InvitationRequest(
            @NotNull String email, @NotEmpty Set<ProviderPermission> duties) {}

    @Operation(summary = "Everybody who works for your organisation")
    @GetMapping
    PageBody<TeamMember> members(Caller caller, @Paged Pageable page) {
        return PageBody.slice(team.members(caller), page, Function.identity());
    }

    @Operation(summary = "Decide what somebody may do")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller caller, @PathVariable String id, @Valid @RequestBody DutiesRequest request) {
        team.change(caller, id, request.duties());
    }

    @Operation(summary = "End somebody's work for your organisation")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id) {
        team.remove(caller, id);
    }

    @Operation(summary = "Invitations that nobody has taken up yet")
    @GetMapping("/invitations")
    PageBody<Invitation> invitations(Caller caller, @Paged Pageable page) {
        return PageBody.slice(team.invitations(caller), page, Function.identity());
    }

    @Operation(summary = "Invite whoever signs in with this verified address within 30 days")
    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(Caller caller, @Valid @RequestBody InvitationRequest request) {
        team.invite(caller, request.email(), request.duties());
    }

    @Operation(summary = "Take an invitation back")
    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable String id) {
        team.withdraw(caller, id);
    }
}
