package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.GroupInvitations;
import org.kommunalcampus.discussion.InvitationId;
import org.kommunalcampus.discussion.InvitationView;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways into learning groups: invitations and codes. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me")
@RequiredArgsConstructor
class MyGroupInvitationsController {

    private final GroupInvitations invitations;

    /** An invitation that waits for your answer. */
    record GroupInvitationBody(
            String id,
            Reference module,
            String group,
            @Nullable String description,
            Instant invitedAt) {

        static GroupInvitationBody of(InvitationView invitation) {
            return new GroupInvitationBody(
                    invitation.id().toString(),
                    Reference.titled(invitation.module(), invitation.moduleTitle()),
                    invitation.group(),
                    invitation.description(),
                    invitation.invitedAt());
        }
    }

    /** Whom to invite, by the name shown on the forum of the module. */
    record GroupInvitationRequest(@Nullable String name) {}

    /** A code; it is not shown again. */
    record GroupCodeBody(String code) {}

    /** A code that somebody handed out. */
    record GroupCodeRequest(@Nullable String code) {}

    /** The group that you are in now. */
    record JoinedBody(String group) {}

    @Operation(summary = "Learning groups into which you are asked")
    @GetMapping("/group-invitations")
    PageBody<GroupInvitationBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(invitations.of(caller), page, GroupInvitationBody::of);
    }

    @Operation(summary = "Come into a learning group into which you are asked")
    @PostMapping("/group-invitations/{id}/acceptance")
    JoinedBody accept(Caller caller, @PathVariable InvitationId id) {
        return new JoinedBody(invitations.accept(caller, id).toString());
    }

    @Operation(summary = "Decline; who asked is not told")
    @DeleteMapping("/group-invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Caller caller, @PathVariable InvitationId id) {
        invitations.decline(caller, id);
    }

    @Operation(summary = "Ask somebody to come into a learning group that you lead")
    @PostMapping("/groups/{group}/invitations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(Caller caller, @PathVariable LearningGroupId group, @RequestBody GroupInvitationRequest request) {
        invitations.invite(caller, group, request.name());
    }

    @Operation(summary = "Make a code that lets people into a learning group, instead of the one before")
    @PostMapping("/groups/{group}/code")
    GroupCodeBody openByCode(Caller caller, @PathVariable LearningGroupId group) {
        return new GroupCodeBody(invitations.openByCode(caller, group));
    }

    @Operation(summary = "Let nobody in by a code any more")
    @DeleteMapping("/groups/{group}/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeCode(Caller caller, @PathVariable LearningGroupId group) {
        invitations.closeCode(caller, group);
    }

    @Operation(summary = "Come into a learning group by its code")
    @PostMapping("/group-memberships")
    JoinedBody join(Caller caller, @RequestBody GroupCodeRequest request) {
        return new JoinedBody(invitations
                .join(caller, Objects.requireNonNullElse(request.code(), ""))
                .toString());
    }
}
