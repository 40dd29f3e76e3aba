package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Invites people of the own team to a talk, one alone or several together; each hears of every change. */
@UseCase
@RequiredArgsConstructor
public class TalkInvitations {

    private static final int LARGEST_GROUP = 50;

    private final TalkBook book;
    private final TalkRepository talks;
    private final TalkPersonRepository people;
    private final NoteRepository notes;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Invites people whom the caller leads; throws {@link Invalid}, {@link AccessDenied} for anybody else. */
    public TalkId invite(Caller caller, Set<MemberId> invited, TalkDraft draft) {
        Map<MemberId, MemberView> team = book.team(caller);
        Instant now = Times.now(clock);
        TalkDraft.Checked checked = draft.checked(now);
        if (invited.isEmpty() || invited.size() > LARGEST_GROUP) {
            throw new Invalid("/members", "out-of-range", "From 1 to " + LARGEST_GROUP + " people.");
        }
        if (!team.keySet().containsAll(invited)) {
            throw new AccessDenied("person");
        }
        QualificationTalk talk = talks.saveAndFlush(
                new QualificationTalk(caller.requireMunicipality(), caller.requireMember(), checked, now));
        people.saveAll(
                invited.stream().map(member -> new TalkPerson(talk, member)).toList());
        note(caller, "talk.invited", talk);
        tell(
                NotificationKind.TALK_INVITED,
                caller,
                talk,
                invited,
                DecisionFacts.none().at(talk.getStartsAt()));
        return talk.talkId();
    }

    /**
     * Moves the talk, for who leads all of its people, while nobody's result stands: none is written, or the person has sent it back. Throws {@link Stale}, {@link Invalid}, {@link NotFound}, {@link Refused}
     * {@code talk-cancelled}, {@code talk-held}.
     */
    public void move(Caller caller, TalkId id, TalkDraft draft, long expectedVersion) {
        caller.requireAnyRole(Role.MANAGER);
        QualificationTalk talk = book.talkToChange(id);
        List<TalkPerson> invited = book.ledAltogether(caller, id);
        mustBeOpen(talk, invited, expectedVersion);
        Instant before = talk.getStartsAt();
        talk.move(draft.checked(Times.now(clock)));
        talks.saveAndFlush(talk);
        note(caller, "talk.moved", talk);
        tell(
                NotificationKind.TALK_MOVED,
                caller,
                talk,
                members(invited),
                DecisionFacts.none().at(before, talk.getStartsAt()));
    }

    /** Calls the talk off, with the reason that its people read; what both sides noted is gone. Throws as above. */
    public void cancel(Caller caller, TalkId id, String reason, long expectedVersion) {
        caller.requireAnyRole(Role.MANAGER);
        QualificationTalk talk = book.talkToChange(id);
        List<TalkPerson> invited = book.ledAltogether(caller, id);
        mustBeOpen(talk, invited, expectedVersion);
        String why = FieldChecks.reasonOf(reason);
        talk.cancel();
        talks.saveAndFlush(talk);
        notes.deleteOf(invited.stream().map(TalkPerson::getId).toList());
        note(caller, "talk.cancelled", talk);
        tell(
                NotificationKind.TALK_CANCELLED,
                caller,
                talk,
                members(invited),
                DecisionFacts.none().at(talk.getStartsAt()).because(why));
    }

    private static void mustBeOpen(QualificationTalk talk, List<TalkPerson> invited, long expectedVersion) {
        Stale.check(expectedVersion, talk.changes());
        if (invited.stream().anyMatch(person -> person.getOutcome().isHeld())) {
            throw new Refused("talk-held", "talk " + talk.talkId() + " has a result");
        }
    }

    private static List<MemberId> members(List<TalkPerson> invited) {
        return invited.stream().map(TalkPerson::member).toList();
    }

    private void note(Caller caller, String action, QualificationTalk talk) {
        audit.record(caller, action, "talk", talk.talkId().toString(), null);
    }

    private void tell(
            NotificationKind kind,
            Caller caller,
            QualificationTalk talk,
            Collection<MemberId> whom,
            DecisionFacts facts) {
        notifications.tellDecision(kind, caller, talk.talkId().toString(), whom, facts);
    }
}
