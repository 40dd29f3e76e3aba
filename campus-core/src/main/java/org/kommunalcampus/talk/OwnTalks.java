package org.kommunalcampus.talk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.calendar.CalendarDates;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The person's own talks. */
@UseCase
@RequiredArgsConstructor
public class OwnTalks {

    private final TalkBook book;
    private final TalkCalendar calendar;
    private final TalkPersonRepository people;
    private final NoteRepository stored;
    private final TalkNotes notes;
    private final CalendarDates calendars;
    private final Members members;
    private final GoalAgreements goals;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** When the caller's next talk is due. */
    @Transactional(readOnly = true)
    public TalkDue due(Caller caller) {
        caller.requireMember();
        MemberView self = members.self(caller);
        return calendar.ofTeam(self.municipality(), List.of(self)).getFirst();
    }

    /** The caller's own talks, the latest first. */
    @Transactional(readOnly = true)
    public List<PreparedTalk> of(Caller caller) {
        List<TalkPerson> own = people.findByMemberId(caller.requireMember().value());
        Map<TalkId, TalkDate> dates = book.dates(own);
        return book.results(own).stream()
                .map(result -> new PreparedTalk(
                        Objects.requireNonNull(dates.get(result.talk())), result, null, List.of(), null))
                .sorted(Comparator.comparing((PreparedTalk talk) -> talk.date().startsAt())
                        .reversed())
                .toList();
    }

    /** One of the caller's own talks with what is prepared; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public PreparedTalk find(Caller caller, TalkId id) {
        return book.prepared(book.own(caller, id), caller.requireMember());
    }

    /** Notes something to prepare the own talk; a blank text takes it back. Throws {@link Invalid}, {@link Refused} {@code talk-confirmed}, {@code talk-cancelled}, {@link NotFound}. */
    public void write(Caller caller, TalkId id, @Nullable String text, boolean share) {
        notes.write(book.own(caller, id), caller.requireMember(), text, share);
    }

    /**
     * Confirms the result as it is shown: goals in it become agreed goals of the profile, and what both sides noted is gone. Throws {@link Stale} where it was
     * written anew meanwhile, {@link Refused} {@code no-result}, {@code talk-cancelled}, {@link NotFound}.
     */
    public void confirm(Caller caller, TalkId id, long expectedVersion) {
        TalkPerson person = book.own(caller, id);
        Stale.check(expectedVersion, person.changes());
        book.talk(id).mustStand();
        person.confirm(Times.now(clock));
        people.saveAndFlush(person);
        MemberId author = new MemberId(Objects.requireNonNull(person.getProposedBy()));
        for (TalkMeasure measure : book.results(List.of(person)).getFirst().measures()) {
            WantedGoal goal = measure.goal();
            if (goal != null) {
                goals.conclude(caller, person.member(), goal, author);
            }
        }
        stored.deleteOf(List.of(person.getId()));
        tell(NotificationKind.TALK_CONFIRMED, "talk.result-confirmed", caller, person, DecisionFacts.none());
    }

    /** Sends the result back with what is wrong, which the manager reads. Throws as above, {@link Invalid} without a remark. */
    public void sendBack(Caller caller, TalkId id, @Nullable String remark, long expectedVersion) {
        TalkPerson person = book.own(caller, id);
        Stale.check(expectedVersion, person.changes());
        book.talk(id).mustStand();
        String why = FieldChecks.reasonOf(remark);
        person.sendBack(why);
        people.saveAndFlush(person);
        tell(
                NotificationKind.TALK_RETURNED,
                "talk.result-returned",
                caller,
                person,
                DecisionFacts.none().because(why));
    }

    /** Tells who leads the caller that a talk is wished for; refused {@code no-manager} where the employer has named nobody. */
    public void ask(Caller caller) {
        MemberId self = caller.requireMember();
        MemberId manager = members.self(caller).manager();
        if (manager == null) {
            throw new Refused("no-manager", "nobody leads " + self);
        }
        notifications.tell(NotificationKind.TALK_WISHED, self.toString(), Map.of(manager, List.of(self.toString())));
    }

    /**
     * The date as iCalendar (RFC 5545), for the person.
     *
     * @param title of the entry
     * @param address of the page of the talk
     */
    @Transactional(readOnly = true)
    public String calendar(Caller caller, TalkId id, CalendarWords words, String title, String address) {
        book.own(caller, id);
        return TalkSheet.of(calendars, book.talk(id), words, title, address);
    }

    private void tell(NotificationKind kind, String action, Caller caller, TalkPerson person, DecisionFacts facts) {
        audit.record(
                caller,
                action,
                "member",
                person.member().toString(),
                person.getTalkId().toString());
        notifications.tellDecision(
                kind,
                caller,
                person.getId().toString(),
                List.of(new MemberId(Objects.requireNonNull(person.getProposedBy()))),
                facts);
    }
}
