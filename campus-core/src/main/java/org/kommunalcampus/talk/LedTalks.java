package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.calendar.CalendarDates;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Talks as those who lead people have to hold them: with whom one is due, what is prepared, what was found. Each look is written down. */
@UseCase
@RequiredArgsConstructor
public class LedTalks {

    /** Of looks at talks. */
    static final String NAME = "talks";

    private final TalkBook book;
    private final TalkCalendar calendar;
    private final TalkPersonRepository people;
    private final MeasureRepository measures;
    private final TalkNotes notes;
    private final CalendarDates calendars;
    private final GoalAgreements goals;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Everybody whom the caller leads, those who are away included; whose talk is due first comes first. */
    public List<TeamTalk> ofTeam(Caller caller) {
        caller.requireAnyRole(Role.MANAGER);
        Map<MemberId, MemberView> team = book.team(caller);
        Map<MemberId, TalkPersonRepository.PersonTalk> next = new HashMap<>();
        people.openTalks(team.keySet().stream().map(MemberId::value).toList())
                .forEach(talk -> next.putIfAbsent(new MemberId(talk.person()), talk));
        audit.looked(caller, team.keySet(), NAME);
        return calendar.ofTeam(caller.requireMunicipality(), team.values()).stream()
                .map(due -> {
                    var open = next.get(due.member());
                    return new TeamTalk(
                            due, open == null ? null : new TalkId(open.talk()), open == null ? null : open.startsAt());
                })
                .toList();
    }

    /** A talk with those of its people whom the caller leads; throws {@link NotFound} where that is nobody. */
    public LedTalk find(Caller caller, TalkId id) {
        caller.requireAnyRole(Role.MANAGER);
        List<TalkPerson> led = book.led(caller, id);
        audit.looked(caller, led.stream().map(TalkPerson::member).collect(Collectors.toSet()), NAME);
        return new LedTalk(TalkDate.of(book.talk(id)), book.results(led));
    }

    /** Somebody's talk with what is prepared; throws {@link NotFound}, {@link AccessDenied} for who does not lead the person. */
    public PreparedTalk prepare(Caller caller, TalkId id, MemberId member) {
        caller.requireAnyRole(Role.MANAGER);
        TalkPerson person = book.led(caller, id, member);
        audit.looked(caller, List.of(member), NAME);
        return book.prepared(person, caller.requireMember());
    }

    /** Notes something to prepare the talk; a blank text takes it back. Throws {@link Invalid}, {@link Refused} {@code talk-confirmed}, {@code talk-cancelled}, and as above. */
    public void write(Caller caller, TalkId id, MemberId member, String text, boolean share) {
        caller.requireAnyRole(Role.MANAGER);
        notes.write(book.led(caller, id, member), caller.requireMember(), text, share);
    }

    /**
     * The date as iCalendar (RFC 5545), for who leads somebody in it; throws as above.
     *
     * @param title of the entry
     * @param address of the page of the talk
     */
    public String calendar(Caller caller, TalkId id, CalendarWords words, String title, String address) {
        caller.requireAnyRole(Role.MANAGER);
        book.led(caller, id);
        return TalkSheet.of(calendars, book.talk(id), words, title, address);
    }

    /**
     * Writes what the talk has found; the person is told and asked to confirm it. Throws {@link Stale}, {@link Invalid}, {@link Refused} {@code talk-ahead} before the
     * talk begins, {@code talk-confirmed}, {@code talk-cancelled}, and as above.
     */
    public void propose(Caller caller, TalkId id, MemberId member, TalkResult result, long expectedVersion) {
        caller.requireAnyRole(Role.MANAGER);
        QualificationTalk talk = book.talkToChange(id);
        TalkPerson person = book.led(caller, id, member);
        Stale.check(expectedVersion, person.changes());
        talk.mustStand();
        TalkResult checked = result.checked();
        mustFit(member, checked);
        Instant now = Times.now(clock);
        if (talk.getStartsAt().isAfter(now)) {
            throw new Refused("talk-ahead", "talk " + id + " is on " + talk.day());
        }
        person.propose(talk.day(), checked.noNeed(), caller.requireMember(), now);
        people.saveAndFlush(person);
        measures.deleteOf(person.getId());
        List<StoredMeasure> steps = new ArrayList<>();
        checked.measures().forEach(measure -> steps.add(new StoredMeasure(person, steps.size(), measure)));
        measures.saveAll(steps);
        audit.record(caller, "talk.result-proposed", "member", member.toString(), id.toString());
        notifications.tellDecision(
                NotificationKind.TALK_RESULT, caller, id.toString(), List.of(member), DecisionFacts.none());
    }

    private void mustFit(MemberId member, TalkResult result) {
        for (int i = 0; i < result.measures().size(); i++) {
            WantedGoal goal = result.measures().get(i).goal();
            if (goal != null) {
                try {
                    goals.mustFit(member, goal);
                } catch (Invalid unfit) {
                    String measure = "/measures/" + i;
                    throw new Invalid(unfit.getErrors().stream()
                            .map(error -> new FieldError(measure + error.pointer(), error.code(), error.detail()))
                            .toList());
                }
            }
        }
    }
}
