package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UseCase;

/** Reminds managers of talks that fall due, and tells people that theirs is overdue; in municipalities that have a rule. */
@UseCase
@RequiredArgsConstructor
public class TalkReminders {

    private static final ReminderSchedule OF_MANAGERS = ReminderSchedule.of("talk", 28, 0, -28);
    private static final ReminderSchedule OF_PEOPLE = ReminderSchedule.of("talk-owed", -1);

    /** What fell due before that is left to the lists. */
    private static final int LOOK_BACK_DAYS = 60;

    private static final int PORTION = 500;

    private final TalkPolicyRepository policies;
    private final TalkPersonRepository people;
    private final TalkCalendar calendar;
    private final Staff staff;
    private final Members members;
    private final Reminders reminders;
    private final Notifications notifications;
    private final Clock clock;

    /** Reminds everybody for whom a reminder is due; whoever has a date ahead for the talk needs none. Returns how many people are told. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        int told = 0;
        for (TalkPolicy policy : policies.findAll()) {
            if (policy.intervals().isOn()) {
                told += remind(new MunicipalityId(policy.getMunicipalityId()));
            }
        }
        return told;
    }

    private int remind(MunicipalityId municipality) {
        LocalDate today = LocalDate.now(clock);
        List<Employee> here = staff.of(municipality).stream()
                .filter(person -> person.isEmployedOn(today))
                .toList();
        List<TalkDue> near = calendar.of(municipality, here).stream()
                .filter(due -> due.due() != null
                        && !due.due().isAfter(OF_MANAGERS.furthest(today))
                        && due.due().isAfter(today.minusDays(LOOK_BACK_DAYS)))
                .toList();
        Map<MemberId, LocalDate> managers = new HashMap<>();
        Map<MemberId, LocalDate> owed = new HashMap<>();
        for (int from = 0; from < near.size(); from += PORTION) {
            List<TalkDue> portion = withoutDate(near.subList(from, Math.min(near.size(), from + PORTION)));
            Map<MemberId, LocalDate> ofManagers = taken(OF_MANAGERS, portion);
            members.byIds(ofManagers.keySet()).values().forEach(person -> addTo(managers, person, ofManagers));
            owed.putAll(taken(OF_PEOPLE, portion));
        }
        notifications.tell(NotificationKind.TALK_DUE, arguments(managers));
        notifications.tell(NotificationKind.TALK_OWED, arguments(owed));
        Set<MemberId> told = new HashSet<>(managers.keySet());
        told.addAll(owed.keySet());
        return told.size();
    }

    /** A talk that should have been held by now is no date for the next one. */
    private List<TalkDue> withoutDate(Collection<TalkDue> portion) {
        Instant now = clock.instant();
        Set<MemberId> planned = people
                .openTalks(portion.stream().map(due -> due.member().value()).toList())
                .stream()
                .filter(talk -> talk.startsAt().isAfter(now))
                .map(talk -> new MemberId(talk.person()))
                .collect(Collectors.toSet());
        return portion.stream().filter(due -> !planned.contains(due.member())).toList();
    }

    private Map<MemberId, LocalDate> taken(ReminderSchedule schedule, List<TalkDue> portion) {
        List<Deadline> deadlines = new ArrayList<>();
        portion.forEach(due -> deadlines.add(Deadline.untold(due.member().value(), Objects.requireNonNull(due.due()))));
        return reminders.take(schedule, deadlines).stream()
                .collect(Collectors.toMap(taken -> new MemberId(taken.subject()), Deadline::day));
    }

    private static void addTo(Map<MemberId, LocalDate> managers, MemberView person, Map<MemberId, LocalDate> days) {
        LocalDate day = days.get(person.id());
        if (person.manager() != null && day != null) {
            managers.merge(person.manager(), day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static Map<MemberId, List<String>> arguments(Map<MemberId, LocalDate> days) {
        Map<MemberId, List<String>> told = new HashMap<>();
        days.forEach((person, day) -> told.put(person, List.of(day.toString())));
        return told;
    }
}
