package org.kommunalcampus.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways into a learning group: the one who leads it asks somebody who writes on the forums of the module, by the name shown there, or hands out a code. Nobody is
 * put into a group, and nobody is asked twice by the same.
 */
@UseCase
@RequiredArgsConstructor
public class GroupInvitations {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CODE = 60;

    private final BoardAccess access;
    private final GroupRoom room;
    private final LearningGroupRepository groups;
    private final LearningGroupMemberRepository members;
    private final LearningGroupInvitationRepository invitations;
    private final DiscussionAuthorRepository authors;
    private final Modules modules;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * Asks somebody to come in, by the name that the person shows on the forums. Throws {@link Invalid} {@code nobody-there} and {@code several-there} at {@code /name}; refused
     * {@code invited-already}, {@code group-full}; {@link NotFound} for whoever does not lead the group.
     */
    public void invite(Caller caller, LearningGroupId id, @Nullable String name) {
        LearningGroup group = room.ofLead(id, caller.requireMember());
        var checks = new FieldChecks();
        String shown = checks.line("/name", name, LONGEST_NAME);
        checks.orThrow();
        MemberId person =
                onForums(group, shown.startsWith("@") ? shown.substring(1).strip() : shown);
        if (members.existsById(new LearningGroupMember.Key(person.value(), group.getId()))
                || invitations.existsByGroupIdAndMemberId(group.getId(), person.value())) {
            throw new Refused("invited-already", "the person is in group " + id + " or was asked");
        }
        int asked = invitations
                .findByGroupIdAndDeclinedFalseOrderByInvitedAt(group.getId())
                .size();
        if (members.size(group.getId()) + asked >= group.getMost()) {
            throw new Refused("group-full", "group " + id + " has no place left");
        }
        invitations.save(new LearningGroupInvitation(id, person, Times.now(clock)));
        notifications.tell(
                NotificationKind.GROUP_INVITATION,
                id.toString(),
                Map.of(person, DecisionFacts.of(group.module()).lines()));
    }

    /** Takes an invitation back that nobody has answered; {@link NotFound} for all others. */
    public void withdraw(Caller caller, LearningGroupId id, InvitationId invitation) {
        LearningGroup group = room.ofLead(id, caller.requireMember());
        invitations.delete(invitations
                .findByIdAndGroupIdAndDeclinedFalse(invitation.value(), group.getId())
                .orElseThrow(() -> new NotFound("invitation", invitation)));
    }

    /** The groups into which the caller is asked, the latest first. */
    @Transactional(readOnly = true)
    public List<InvitationView> of(Caller caller) {
        MemberId person = caller.requireMember();
        List<LearningGroupInvitation> open =
                invitations.findByMemberIdAndDeclinedFalseOrderByInvitedAtDesc(person.value());
        if (open.isEmpty()) {
            return List.of();
        }
        Map<UUID, LearningGroup> asking =
                groups
                        .findByIdIn(open.stream()
                                .map(LearningGroupInvitation::getGroupId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LearningGroup::getId, Function.identity()));
        Map<ModuleId, ModuleCard> cards = modules.cards(
                asking.values().stream().map(LearningGroup::module).toList());
        return open.stream()
                .map(invitation -> view(invitation, Objects.requireNonNull(asking.get(invitation.getGroupId())), cards))
                .toList();
    }

    /** Comes in. Refused {@code group-full}, {@code too-many-groups}; {@link NotFound} for what the caller was not asked, or for a module that the caller gave up. */
    public LearningGroupId accept(Caller caller, InvitationId id) {
        MemberId person = caller.requireMember();
        LearningGroupInvitation invitation = own(id, person);
        LearningGroup group = groups.findToChange(invitation.getGroupId()).orElseThrow();
        access.learner(caller, group.module());
        room.join(group, person, false);
        return group.groupId();
    }

    /** Says no; who asked is not told, and cannot ask again. */
    public void decline(Caller caller, InvitationId id) {
        own(id, caller.requireMember()).decline();
    }

    /** Makes a code that lets people in, instead of the one before; by the one who leads the group. It is not shown again. */
    public String openByCode(Caller caller, LearningGroupId id) {
        GroupCode code = GroupCode.next();
        room.ofLead(id, caller.requireMember()).openBy(code.hash());
        return code.value();
    }

    /** No code lets anybody in any more. */
    public void closeCode(Caller caller, LearningGroupId id) {
        room.ofLead(id, caller.requireMember()).openBy(null);
    }

    /** The group with this code; {@link NotFound} for every other code, and for whoever takes no part in the module. */
    @Transactional(readOnly = true)
    public GroupPreview byCode(Caller caller, String code) {
        MemberId person = caller.requireMember();
        LearningGroup group = withCode(code);
        BoardParticipant participant = access.learner(caller, group.module());
        return new GroupPreview(
                group.groupId(),
                group.module(),
                participant.module().title(),
                group.getName(),
                group.getDescription(),
                members.size(group.getId()) >= group.getMost(),
                members.existsById(new LearningGroupMember.Key(person.value(), group.getId())));
    }

    /** Comes in by the code. Throws as {@link #byCode}; refused {@code group-full}, {@code too-many-groups}. */
    public LearningGroupId join(Caller caller, String code) {
        MemberId person = caller.requireMember();
        LearningGroup group = groups.findToChange(withCode(code).getId()).orElseThrow();
        access.learner(caller, group.module());
        room.join(group, person, false);
        return group.groupId();
    }

    private LearningGroup withCode(String code) {
        return Optional.of(code.strip())
                .filter(typed -> typed.length() <= LONGEST_CODE)
                .flatMap(typed -> groups.findByCodeSha256(new GroupCode(typed).hash()))
                .orElseThrow(() -> new NotFound("group", "code"));
    }

    private LearningGroupInvitation own(InvitationId id, MemberId person) {
        return invitations
                .findByIdAndMemberIdAndDeclinedFalse(id.value(), person.value())
                .orElseThrow(() -> new NotFound("invitation", id));
    }

    private MemberId onForums(LearningGroup group, String name) {
        Set<MemberId> found = authors.findSeenInForums(group.getModuleId(), Set.of(name)).stream()
                .map(DiscussionAuthor::member)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<MemberId> there = access.among(Board.of(group.module()), found);
        if (there.isEmpty()) {
            throw new Invalid("/name", "nobody-there", "Nobody of this name writes on the forums.");
        }
        if (there.size() > 1) {
            throw new Invalid("/name", "several-there", "Several people show this name.");
        }
        return there.iterator().next();
    }

    private static InvitationView view(
            LearningGroupInvitation invitation, LearningGroup group, Map<ModuleId, ModuleCard> cards) {
        return new InvitationView(
                new InvitationId(invitation.getId()),
                group.module(),
                GroupViews.title(cards, group),
                group.getName(),
                group.getDescription(),
                invitation.getInvitedAt());
    }
}
