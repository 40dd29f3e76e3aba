package org.kommunalcampus.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.BoardParticipant.Part;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells people of what was written and decided. Messages hold ids and reasons; nobody is told of a board that is closed to them meanwhile. */
@Component
@RequiredArgsConstructor
class DiscussionNews {

    private final DiscussionSubscriptionRepository subscriptions;
    private final Mentions mentions;
    private final BoardAccess access;
    private final Notifications notifications;

    /** Tells those whom the post mentions, all others who follow the thread or the board, and the provider of a new question. */
    void written(BoardParticipant writer, DiscussionThread thread, DiscussionPost post, String text) {
        Board board = thread.board();
        Set<MemberId> mentioned = new HashSet<>(mentions.in(text, board));
        Set<MemberId> told = subscriptions.subscribers(List.of(thread.getId(), board.id())).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
        told.addAll(mentioned);
        if (writer.member() != null) {
            told.remove(writer.member());
        }
        Set<MemberId> there = access.among(board, told);
        mentioned.retainAll(there);
        tell(NotificationKind.DISCUSSION_MENTION, thread, mentioned);
        Set<MemberId> others = new HashSet<>(there);
        others.removeAll(mentioned);
        tell(NotificationKind.DISCUSSION_NEWS, thread, others);
        boolean question = post.opens() && thread.getKind() == ThreadKind.QUESTION;
        if (question && board.scope() != Scope.GROUP && writer.part() == Part.LEARNER) {
            notifications.tellDesk(
                    NotificationKind.DISCUSSION_QUESTION,
                    SharedInbox.of(writer.module().provider()),
                    board.module().toString(),
                    DecisionFacts.of(board.module()).lines());
        }
    }

    /** Tells the provider that something was reported to it. */
    void reported(BoardParticipant reporter) {
        notifications.tellDesk(
                NotificationKind.POST_REPORTED,
                SharedInbox.of(reporter.module().provider()),
                reporter.moduleId().toString(),
                DecisionFacts.of(reporter.moduleId()).lines());
    }

    /** Tells a learner what somebody decided about what the learner wrote or reported. */
    void decided(
            NotificationKind kind,
            Caller by,
            UUID subject,
            Object module,
            Set<MemberId> people,
            @Nullable String reason) {
        notifications.tellDecision(
                kind, by, subject.toString(), people, DecisionFacts.of(module).because(reason));
    }

    private void tell(NotificationKind kind, DiscussionThread thread, Set<MemberId> people) {
        List<String> arguments = Stream.concat(
                        DecisionFacts.of(thread.getModuleId()).lines().stream(),
                        Stream.of(thread.getId().toString()))
                .toList();
        notifications.tell(
                kind,
                thread.getId().toString(),
                people.stream().collect(Collectors.toMap(person -> person, person -> arguments)));
    }
}
