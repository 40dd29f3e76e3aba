package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.GroupDateDraft;
import org.kommunalcampus.discussion.GroupDateId;
import org.kommunalcampus.discussion.GroupDates;
import org.kommunalcampus.discussion.GroupDraft;
import org.kommunalcampus.discussion.GroupSummary;
import org.kommunalcampus.discussion.GroupView;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.LearningGroups;
import org.kommunalcampus.discussion.ParticipantId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.api.DiscussionBodies.AppearanceBody;
import org.kommunalcampus.web.api.DiscussionBodies.DiscussionAuthorBody;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's learning groups; what is said in them stands under the discussions of the module. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/groups")
@RequiredArgsConstructor
class MyGroupsController {

    private final LearningGroups groups;
    private final GroupDates dates;

    /** A group in a list. */
    record LearningGroupEntry(
            String id, Reference module, String name, long size, int most, boolean leads, long unread) {

        static LearningGroupEntry of(GroupSummary group) {
            return new LearningGroupEntry(
                    group.id().toString(),
                    Reference.titled(group.module(), group.moduleTitle()),
                    group.name(),
                    group.size(),
                    group.most(),
                    group.leads(),
                    group.unread());
        }
    }

    /** Somebody in a group. */
    record GroupMemberBody(DiscussionAuthorBody person, boolean leads, boolean own) {}

    /** When and where a group meets. */
    record GroupDateBody(
            String id,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String link) {}

    /**
     * A group.
     *
     * @param most how many people it may have
     * @param openByCode whether a code lets people in
     */
    record LearningGroupBody(
            String id,
            Reference module,
            String name,
            @Nullable String description,
            int most,
            boolean leads,
            boolean openByCode,
            List<GroupMemberBody> members,
            List<GroupDateBody> dates) {

        static LearningGroupBody of(GroupView group) {
            return new LearningGroupBody(
                    group.id().toString(),
                    Reference.titled(group.module(), group.moduleTitle()),
                    group.name(),
                    group.description(),
                    group.most(),
                    group.leads(),
                    group.openByCode(),
                    group.members().stream()
                            .map(member -> new GroupMemberBody(
                                    DiscussionAuthorBody.of(member.author()), member.leads(), member.own()))
                            .toList(),
                    group.dates().stream()
                            .map(date -> new GroupDateBody(
                                    date.id().toString(),
                                    date.title(),
                                    date.startsAt(),
                                    date.endsAt(),
                                    date.place(),
                                    date.link()))
                            .toList());
        }
    }

    /**
     * A group to found or change.
     *
     * @param module only read where one is founded
     * @param most from 2 to 50
     */
    record LearningGroupRequest(
            @Nullable String module,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer most,
            @Nullable AppearanceBody appearance) {

        GroupDraft draft() {
            return new GroupDraft(name, description, most);
        }
    }

    /** When a group wants to meet; an hour without {@code minutes}. */
    record GroupDateRequest(
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable String link) {}

    /** Who leads from now on, by the id under which members are listed. */
    record LeadRequest(@Nullable String person) {}

    /** The id of what was made. */
    record MadeBody(String id) {}

    @Operation(summary = "Your learning groups by name")
    @GetMapping
    PageBody<LearningGroupEntry> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(groups.of(caller), page, LearningGroupEntry::of);
    }

    @Operation(summary = "Found a learning group on a module that you have booked")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeBody found(Caller caller, @RequestBody LearningGroupRequest request) {
        ModuleId module = Ids.one(request.module(), ModuleId::of)
                .orElseThrow(() -> new Invalid("/module", "required", "A module is needed."));
        return new MadeBody(groups.found(caller, module, request.draft(), AppearanceBody.read(request.appearance()))
                .toString());
    }

    @Operation(summary = "One of your learning groups")
    @GetMapping("/{group}")
    ResponseEntity<LearningGroupBody> one(Caller caller, @PathVariable LearningGroupId group) {
        GroupView view = groups.find(caller, group);
        return Versions.tagged(view.version(), LearningGroupBody.of(view));
    }

    @Operation(summary = "Change a learning group that you lead")
    @PutMapping("/{group}")
    ResponseEntity<LearningGroupBody> change(
            Caller caller,
            @PathVariable LearningGroupId group,
            @ExpectedVersion long version,
            @RequestBody LearningGroupRequest request) {
        groups.change(caller, group, request.draft(), version);
        return one(caller, group);
    }

    @Operation(summary = "Dissolve a learning group that you lead, with all that was written in it")
    @DeleteMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(Caller caller, @PathVariable LearningGroupId group, @ExpectedVersion long version) {
        groups.dissolve(caller, group, version);
    }

    @Operation(summary = "Leave a learning group")
    @DeleteMapping("/{group}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable LearningGroupId group) {
        groups.leave(caller, group);
    }

    @Operation(summary = "Hand the lead of a learning group over to another member")
    @PutMapping("/{group}/lead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(Caller caller, @PathVariable LearningGroupId group, @RequestBody LeadRequest request) {
        groups.handOver(
                caller, group, Ids.one(request.person(), ParticipantId::of).orElse(null));
    }

    @Operation(summary = "Take a member out of a learning group that you lead")
    @DeleteMapping("/{group}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable LearningGroupId group, @PathVariable ParticipantId person) {
        groups.remove(caller, group, person);
    }

    @Operation(summary = "Put a date of a learning group down")
    @PostMapping("/{group}/dates")
    @ResponseStatus(HttpStatus.CREATED)
    MadeBody plan(Caller caller, @PathVariable LearningGroupId group, @RequestBody GroupDateRequest request) {
        var draft = new GroupDateDraft(
                request.title(), request.startsAt(), request.minutes(), request.place(), request.link());
        return new MadeBody(dates.plan(caller, group, draft).toString());
    }

    @Operation(summary = "Take a date of a learning group out")
    @DeleteMapping("/{group}/dates/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeDate(Caller caller, @PathVariable LearningGroupId group, @PathVariable GroupDateId date) {
        dates.remove(caller, group, date);
    }
}
