package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Lets people into learning groups and out of them; what a group leaves behind goes with it. */
@Component
@RequiredArgsConstructor
class GroupRoom {

    private final LearningGroupRepository groups;
    private final LearningGroupMemberRepository members;
    private final LearningGroupInvitationRepository invitations;
    private final LearningGroupDateRepository dates;
    private final DiscussionThreadRepository threads;
    private final DiscussionPostRepository posts;
    private final DiscussionReadingRepository readings;
    private final DiscussionSubscriptionRepository subscriptions;
    private final Authors authors;
    private final DiscussionSettings settings;
    private final Clock clock;

    /** The group, locked, for somebody in it; {@link NotFound} for everybody else. */
    LearningGroup ofMember(LearningGroupId id, MemberId person) {
        membership(id, person);
        return toChange(id);
    }

    /** The same for the one who leads it. */
    LearningGroup ofLead(LearningGroupId id, MemberId person) {
        if (!membership(id, person).isLeads()) {
            throw new NotFound("group", id);
        }
        return toChange(id);
    }

    /**
     * Lets somebody in, who is told of all news there from then on. Does nothing for members; refused {@code group-full} and {@code too-many-groups}. The group must be
     * locked.
     */
    void join(LearningGroup group, MemberId person, boolean leads) {
        if (members.existsById(new LearningGroupMember.Key(person.value(), group.getId()))) {
            return;
        }
        if (members.size(group.getId()) >= group.getMost()) {
            throw new Refused("group-full", "group " + group.getId() + " is full");
        }
        mustHaveRoom(person);
        Instant now = Times.now(clock);
        authors.of(group.getModuleId(), person, null);
        members.save(new LearningGroupMember(person, group.groupId(), leads, now));
        subscriptions.subscribe(person.toString(), group.getId().toString(), now);
        invitations.delete(group.getId(), person.value());
    }

    /** Refused {@code too-many-groups} for somebody who is in as many as one may. */
    void mustHaveRoom(MemberId person) {
        if (members.countOf(person.value()) >= settings.groupsPerPerson()) {
            throw new Refused("too-many-groups", settings.groupsPerPerson() + " groups");
        }
    }

    /** Lets somebody out; if it was the one who leads, whoever came first leads from now on, and a group without people goes. */
    void leave(LearningGroupMember member) {
        UUID group = member.getId().groupId();
        readings.forget(member.getId().memberId(), group);
        subscriptions.leaveBoard(member.getId().memberId(), group);
        members.delete(member);
        members.flush();
        List<LearningGroupMember> rest = members.of(group);
        if (rest.isEmpty()) {
            dissolve(group);
        } else if (member.isLeads()) {
            rest.stream()
                    .min(Comparator.comparing(LearningGroupMember::getJoinedAt))
                    .orElseThrow()
                    .lead(true);
        }
    }

    /** All that the group had is gone for good. */
    void dissolve(UUID group) {
        subscriptions.deleteByBoard(group);
        readings.deleteByBoard(group);
        readings.deleteMarkers(group);
        posts.deleteByBoard(group);
        threads.deleteByBoard(group);
        dates.deleteByGroup(group);
        invitations.deleteByGroup(group);
        members.deleteByGroup(group);
        groups.deleteById(group);
    }

    LearningGroupMember membership(LearningGroupId id, MemberId person) {
        return members.findById(new LearningGroupMember.Key(person.value(), id.value()))
                .orElseThrow(() -> new NotFound("group", id));
    }

    private LearningGroup toChange(LearningGroupId id) {
        return groups.findToChange(id.value()).orElseThrow(() -> new NotFound("group", id));
    }
}
