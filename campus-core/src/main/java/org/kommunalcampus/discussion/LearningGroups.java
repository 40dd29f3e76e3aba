package org.kommunalcampus.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learning groups: learners of a module, whoever employs them. To everybody else they do not exist; not to employers, not to the module's provider, and to the
 * operator only in a post that a member reported.
 */
@UseCase
@RequiredArgsConstructor
public class LearningGroups {

    private final BoardAccess access;
    private final GroupRoom room;
    private final GroupViews views;
    private final LearningGroupRepository groups;
    private final LearningGroupMemberRepository members;
    private final DiscussionAuthorRepository authors;
    private final DiscussionThreadRepository threads;
    private final Authors appearances;
    private final Modules modules;
    private final DiscussionNews news;
    private final Audit audit;
    private final Clock clock;

    /** The caller's groups by name; as many as one may be in at most, in a constant number of queries. */
    @Transactional(readOnly = true)
    public List<GroupSummary> of(Caller caller) {
        MemberId person = caller.requireMember();
        List<GroupRow> own = groups.findByPerson(person.value());
        if (own.isEmpty()) {
            return List.of();
        }
        Map<ModuleId, ModuleCard> cards =
                modules.cards(own.stream().map(row -> row.group().module()).toList());
        Map<UUID, BoardCount> counts =
                threads.count(own.stream().map(row -> row.group().getId()).toList(), person.value()).stream()
                        .collect(Collectors.toMap(BoardCount::board, Function.identity()));
        return own.stream().map(row -> GroupViews.summary(row, cards, counts)).toList();
    }

    /** One of the caller's groups; {@link NotFound} for all others. */
    @Transactional(readOnly = true)
    public GroupView find(Caller caller, LearningGroupId id) {
        MemberId person = caller.requireMember();
        LearningGroupMember own = room.membership(id, person);
        LearningGroup group = groups.findById(id.value()).orElseThrow(() -> new NotFound("group", id));
        return views.view(group, own);
    }

    /**
     * Founds a group on a module in which the caller takes part, and leads it. Throws {@link Invalid}, refused {@code too-many-groups}, {@link NotFound} for other modules.
     *
     * @param appearance how the caller wants to appear, {@code null} to leave it as it is
     */
    public LearningGroupId found(Caller caller, ModuleId module, GroupDraft draft, @Nullable Appearance appearance) {
        MemberId person = caller.requireMember();
        BoardParticipant founder = access.learner(caller, module);
        GroupDraft.Checked checked = draft.checked();
        room.mustHaveRoom(person);
        appearances.of(founder, appearance);
        LearningGroup group = groups.saveAndFlush(new LearningGroup(module, checked, Times.now(clock)));
        room.join(group, person, true);
        return group.groupId();
    }

    /** Changes what the group is; by the one who leads it. Throws {@link Invalid}, {@link Stale}; refused {@code group-larger} where more people are in it already. */
    public void change(Caller caller, LearningGroupId id, GroupDraft draft, long version) {
        LearningGroup group = room.ofLead(id, caller.requireMember());
        Stale.check(version, group.version());
        GroupDraft.Checked checked = draft.checked();
        if (members.size(group.getId()) > checked.most()) {
            throw new Refused("group-larger", "group " + id + " has more people");
        }
        group.describe(checked);
    }

    /** Has another member lead the group, who is told; {@link Invalid} for nobody. */
    public void handOver(Caller caller, LearningGroupId id, @Nullable ParticipantId to) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofLead(id, person);
        if (to == null) {
            throw new Invalid("/person", "required", "A member is needed.");
        }
        LearningGroupMember next = other(group, to, person);
        room.membership(id, person).lead(false);
        next.lead(true);
        audit.recordOwn(caller, "learning-group.handed-over", "learning-group", id.toString(), null);
        tell(NotificationKind.GROUP_HANDED_OVER, caller, group, Set.of(next.person()));
    }

    /** Takes a member out of the group, by the one who leads it; the person is told and can be asked again. The code that lets people in ends with it. */
    public void remove(Caller caller, LearningGroupId id, ParticipantId who) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofLead(id, person);
        LearningGroupMember member = other(group, who, person);
        room.leave(member);
        group.openBy(null);
        audit.recordOwn(caller, "learning-group.member-removed", "learning-group", id.toString(), null);
        tell(NotificationKind.GROUP_LEFT, caller, group, Set.of(member.person()));
    }

    /** Leaves the group; the last one dissolves it. Refused {@code hand-over-first} for the one who leads others. */
    public void leave(Caller caller, LearningGroupId id) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofMember(id, person);
        LearningGroupMember own = room.membership(id, person);
        if (own.isLeads() && members.size(group.getId()) > 1) {
            throw new Refused("hand-over-first", "group " + id + " has other members");
        }
        room.leave(own);
    }

    /** As {@link #dissolve(Caller, LearningGroupId)}; {@link Stale} where the group was changed since it was seen. */
    public void dissolve(Caller caller, LearningGroupId id, long version) {
        Stale.check(version, room.ofLead(id, caller.requireMember()).version());
        dissolve(caller, id);
    }

    /** Ends the group for good, with all that was written in it; by the one who leads it. The others are told. */
    public void dissolve(Caller caller, LearningGroupId id) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofLead(id, person);
        Set<MemberId> others = members.of(group.getId()).stream()
                .map(LearningGroupMember::person)
                .collect(Collectors.toSet());
        audit.recordOwn(caller, "learning-group.dissolved", "learning-group", id.toString(), null);
        tell(NotificationKind.GROUP_DISSOLVED, caller, group, others);
        room.dissolve(group.getId());
    }

    private LearningGroupMember other(LearningGroup group, ParticipantId who, MemberId self) {
        return authors.findById(who.value())
                .map(DiscussionAuthor::member)
                .filter(person -> !person.equals(self))
                .flatMap(person -> members.findById(new LearningGroupMember.Key(person.value(), group.getId())))
                .orElseThrow(() -> new NotFound("participant", who));
    }

    private void tell(NotificationKind kind, Caller by, LearningGroup group, Set<MemberId> people) {
        news.decided(kind, by, group.getId(), group.module(), people, null);
    }
}
