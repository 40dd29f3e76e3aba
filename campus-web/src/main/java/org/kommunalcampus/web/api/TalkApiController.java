package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.talk.LedTalk;
import org.kommunalcampus.talk.LedTalks;
import org.kommunalcampus.talk.PreparedTalk;
import org.kommunalcampus.talk.TalkDraft;
import org.kommunalcampus.talk.TalkId;
import org.kommunalcampus.talk.TalkIntervals;
import org.kommunalcampus.talk.TalkInvitations;
import org.kommunalcampus.talk.TalkOverview;
import org.kommunalcampus.talk.TalkPolicies;
import org.kommunalcampus.talk.TalkPolicyView;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Qualification talks as those who lead people hold them, and what HR learns of them. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}")
@RequiredArgsConstructor
class TalkApiController {

    private final LedTalks talks;
    private final TalkInvitations invitations;
    private final TalkOverview overview;
    private final TalkPolicies policies;

    /** With whom, when and where. */
    record TalkInvitationRequest(
            @Nullable Set<MemberId> members,
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable String link) {

        TalkDraft draft() {
            return new TalkDraft(startsAt, minutes, place, link);
        }

        Set<MemberId> people() {
            return Objects.requireNonNullElse(members, Set.of());
        }
    }

    /** Why a talk is called off. */
    record TalkCancellationRequest(@Nullable String reason) {}

    @Operation(summary = "With whom of your team a talk is due, those who are away included; each look is written down")
    @GetMapping("/talks")
    PageBody<TalkBodies.TeamTalkBody> team(
            Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        return PageBody.slice(talks.ofTeam(caller), page, TalkBodies.TeamTalkBody::of);
    }

    @Operation(summary = "Invite people of your team to a talk, one alone or a group; they are told")
    @PostMapping("/talks")
    ResponseEntity<TalkBodies.TalkBody> invite(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody TalkInvitationRequest request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        LedTalk made = talks.find(caller, invitations.invite(caller, request.people(), request.draft()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.date().version()))
                .body(body(made));
    }

    @Operation(summary = "One talk with the results of those whom you lead")
    @GetMapping("/talks/{talk}")
    ResponseEntity<TalkBodies.TalkBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable TalkId talk) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        LedTalk found = talks.find(caller, talk);
        return Versions.tagged(found.date().version(), body(found));
    }

    @Operation(summary = "Move a talk; everybody in it is told")
    @PutMapping("/talks/{talk}")
    ResponseEntity<TalkBodies.TalkBody> move(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable TalkId talk,
            @ExpectedVersion long version,
            @RequestBody TalkBodies.TalkDateRequest request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        invitations.move(caller, talk, request.draft(), version);
        return find(caller, municipality, talk);
    }

    @Operation(summary = "Call a talk off, with the reason that everybody in it reads")
    @PostMapping("/talks/{talk}/cancellation")
    ResponseEntity<TalkBodies.TalkBody> cancel(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable TalkId talk,
            @ExpectedVersion long version,
            @RequestBody TalkCancellationRequest request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        invitations.cancel(caller, talk, Objects.requireNonNullElse(request.reason(), ""), version);
        return find(caller, municipality, talk);
    }

    @Operation(
            summary =
                    "Somebody's talk with your note and what the person has shared; tagged with the version of the result")
    @GetMapping("/talks/{talk}/people/{member}")
    ResponseEntity<TalkBodies.PreparedTalkBody> prepare(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable TalkId talk,
            @PathVariable MemberId member) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        PreparedTalk found = talks.prepare(caller, talk, member);
        return Versions.tagged(found.result().version(), TalkBodies.PreparedTalkBody.of(found));
    }

    @Operation(summary = "Note something to prepare the talk, for yourself or shared with the person")
    @PutMapping("/talks/{talk}/people/{member}/note")
    ResponseEntity<TalkBodies.PreparedTalkBody> note(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable TalkId talk,
            @PathVariable MemberId member,
            @RequestBody TalkBodies.TalkNoteBody request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        talks.write(caller, talk, member, request.content(), request.isShared());
        return prepare(caller, municipality, talk, member);
    }

    @Operation(
            summary =
                    "Write what the talk has found and confirm it for the employer; the person is asked to confirm, too")
    @PutMapping("/talks/{talk}/people/{member}/result")
    ResponseEntity<TalkBodies.PreparedTalkBody> propose(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable TalkId talk,
            @PathVariable MemberId member,
            @ExpectedVersion long version,
            @RequestBody TalkBodies.TalkResultRequest request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        talks.propose(caller, talk, member, request.result(), version);
        return prepare(caller, municipality, talk, member);
    }

    @Operation(
            summary =
                    "With whom a talk was held, with whom one is due, and what both agreed on, for HR; each look is written down")
    @GetMapping("/reports/talks")
    PageBody<TalkBodies.HeldTalkBody> overview(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "false") boolean overdue,
            @Paged Pageable page) {
        return PageBody.of(
                overview.of(
                        caller, municipality, unit, overdue, PageRequest.of(page.getPageNumber(), page.getPageSize())),
                TalkBodies.HeldTalkBody::of);
    }

    @Operation(summary = "After how many months talks are due, by employment status; null for no rule")
    @GetMapping("/talk-policy")
    ResponseEntity<TalkIntervals> policy(Caller caller, @PathVariable MunicipalityId municipality) {
        return tagged(policies.of(caller, municipality));
    }

    @Operation(summary = "Decide after how many months talks are due")
    @PutMapping("/talk-policy")
    ResponseEntity<TalkIntervals> decide(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @ExpectedVersion long version,
            @RequestBody TalkIntervals request) {
        caller.requireAffiliation(municipality, Role.HR);
        policies.change(caller, municipality, request, version);
        return tagged(policies.of(caller, municipality));
    }

    private static ResponseEntity<TalkIntervals> tagged(TalkPolicyView policy) {
        return Versions.tagged(policy.version(), policy.intervals());
    }

    private static TalkBodies.TalkBody body(LedTalk talk) {
        return new TalkBodies.TalkBody(
                TalkBodies.TalkDateBody.of(talk.date()),
                talk.people().stream().map(TalkBodies.TalkResultBody::of).toList());
    }
}
