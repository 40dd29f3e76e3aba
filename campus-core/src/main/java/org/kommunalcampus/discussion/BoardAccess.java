package org.kommunalcampus.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.discussion.BoardParticipant.Part;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Participations;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who is let onto which board. No role of an employer and none of the Beirat opens any: whoever has one takes part as a learner like everybody else, or not at all.
 * To those who are not let in, boards do not exist.
 */
@Component
@RequiredArgsConstructor
class BoardAccess {

    private final Participations participations;
    private final Modules modules;
    private final Sessions sessions;
    private final ProviderPermissions duties;
    private final LearningGroupMemberRepository groupMembers;
    private final LearningGroupRepository groups;
    private final DiscussionReportRepository reports;

    /** Lets somebody in who takes part or speaks for the provider; {@link NotFound} for everybody else. */
    BoardParticipant enter(Caller caller, Board board) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        return find(caller, board).orElseThrow(() -> missing(board));
    }

    /** The same with the thread; the operator is let in as well where something in it was reported, though never into a group. */
    BoardParticipant enter(Caller caller, DiscussionThread thread) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER, Role.OPERATOR);
        Board board = thread.board();
        return find(caller, board)
                .or(() -> moderator(caller, thread))
                .orElseThrow(() -> new NotFound("thread", thread.threadId()));
    }

    /** Lets a learner in who takes part in the module. */
    BoardParticipant learner(Caller caller, ModuleId module) {
        caller.requireMember();
        BoardParticipant participant = enter(caller, Board.of(module));
        if (participant.part() != Part.LEARNER) {
            throw new NotFound("module", module);
        }
        return participant;
    }

    /** Whether somebody, signed in or not, is let onto the forum of the module; one query for learners. */
    boolean admits(Caller caller, ModuleId module) {
        MemberId member = caller.is(Role.LEARNER) ? caller.member() : null;
        if (member != null && takesPart(member, Board.of(module))) {
            return true;
        }
        ModuleCard card =
                caller.is(Role.PROVIDER) ? modules.cards(List.of(module)).get(module) : null;
        return card != null && isStaff(caller, card);
    }

    /** Those of the people who are on the board now. */
    Set<MemberId> among(Board board, Set<MemberId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return switch (board.scope()) {
            case MODULE -> participations.among(board.module(), null, people);
            case SESSION -> participations.among(board.module(), new SessionId(board.id()), people);
            case GROUP -> groupMembers.among(board.id(), people);
        };
    }

    private Optional<BoardParticipant> find(Caller caller, Board board) {
        ModuleCard module = modules.cards(List.of(board.module())).get(board.module());
        if (module == null) {
            return Optional.empty();
        }
        MemberId member = caller.is(Role.LEARNER) ? caller.member() : null;
        if (board.scope() == Scope.GROUP) {
            return isInGroup(member, board)
                    ? Optional.of(new BoardParticipant(board, module, Part.LEARNER, member))
                    : Optional.empty();
        }
        if (board.scope() == Scope.SESSION && !isOfModule(board)) {
            return Optional.empty();
        }
        if (isStaff(caller, module)) {
            return Optional.of(new BoardParticipant(board, module, Part.STAFF, null));
        }
        return member != null && takesPart(member, board)
                ? Optional.of(new BoardParticipant(board, module, Part.LEARNER, member))
                : Optional.empty();
    }

    private Optional<BoardParticipant> moderator(Caller caller, DiscussionThread thread) {
        Board board = thread.board();
        boolean asked =
                caller.is(Role.OPERATOR) && board.scope() != Scope.GROUP && reports.existsByThreadId(thread.getId());
        return asked
                ? Optional.ofNullable(modules.cards(List.of(board.module())).get(board.module()))
                        .map(module -> new BoardParticipant(board, module, Part.OPERATOR, null))
                : Optional.empty();
    }

    /** Whoever only keeps the books of a provider has no part in what learners say. */
    private boolean isStaff(Caller caller, ModuleCard module) {
        if (!caller.is(Role.PROVIDER) || !module.provider().equals(caller.provider())) {
            return false;
        }
        Set<ProviderPermission> own = duties.own(caller);
        return own.contains(ProviderPermission.OWNER)
                || own.contains(ProviderPermission.EDITOR)
                || own.contains(ProviderPermission.DATES);
    }

    private boolean takesPart(MemberId member, Board board) {
        return participations.of(member).stream()
                .filter(enrolment -> enrolment.module().equals(board.module()))
                .anyMatch(enrolment -> board.scope() == Scope.MODULE || isIn(enrolment, board.id()));
    }

    private static boolean isIn(EnrolmentView enrolment, UUID session) {
        return enrolment.session() != null && enrolment.session().value().equals(session);
    }

    private boolean isOfModule(Board board) {
        var id = new SessionId(board.id());
        Map<SessionId, SessionView> found = sessions.byId(List.of(id));
        SessionView session = found.get(id);
        return session != null && session.module().equals(board.module());
    }

    private boolean isInGroup(@Nullable MemberId member, Board board) {
        return member != null
                && groupMembers.existsById(new LearningGroupMember.Key(member.value(), board.id()))
                && groups.existsByIdAndModuleId(board.id(), board.module().value());
    }

    private static NotFound missing(Board board) {
        return new NotFound("discussion", board.id());
    }
}
