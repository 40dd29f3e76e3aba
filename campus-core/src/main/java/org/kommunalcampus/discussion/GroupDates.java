package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.calendar.CalendarDate;
import org.kommunalcampus.calendar.CalendarDates;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** When a learning group meets; for its members alone. */
@UseCase
@RequiredArgsConstructor
public class GroupDates {

    private static final int MOST = 50;

    private final GroupRoom room;
    private final LearningGroupMemberRepository members;
    private final LearningGroupDateRepository dates;
    private final Authors authors;
    private final CalendarDates calendars;
    private final Notifications notifications;
    private final Clock clock;

    /** Puts a date down; the other members are told. Throws {@link Invalid}, refused {@code too-many-dates} beyond 50 to come, {@link NotFound} for groups of others. */
    public GroupDateId plan(Caller caller, LearningGroupId id, GroupDateDraft draft) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofMember(id, person);
        Instant now = Times.now(clock);
        GroupDateDraft.Checked checked = draft.checked(now);
        if (dates.countByGroupIdAndStartsAtAfter(group.getId(), now) >= MOST) {
            throw new Refused("too-many-dates", MOST + " dates to come");
        }
        DiscussionAuthor author = authors.of(group.getModuleId(), person, null);
        LearningGroupDate date = dates.save(new LearningGroupDate(id, checked, author.id(), now));
        List<String> arguments = Stream.concat(
                        DecisionFacts.of(group.module()).at(checked.startsAt()).lines().stream(),
                        Stream.of(id.toString()))
                .toList();
        Set<MemberId> others = members.of(group.getId()).stream()
                .map(LearningGroupMember::person)
                .filter(member -> !member.equals(person))
                .collect(Collectors.toSet());
        Map<MemberId, List<String>> told =
                others.stream().collect(Collectors.toMap(Function.identity(), member -> arguments));
        notifications.tell(NotificationKind.GROUP_DATE, date.getId().toString(), told);
        return new GroupDateId(date.getId());
    }

    /** Takes a date out, by who put it down or who leads the group; {@link NotFound} for everybody else. */
    public void remove(Caller caller, LearningGroupId id, GroupDateId dateId) {
        MemberId person = caller.requireMember();
        LearningGroup group = room.ofMember(id, person);
        LearningGroupDate date = existing(id, dateId);
        DiscussionAuthor self = authors.of(group.getModuleId(), person, null);
        if (!room.membership(id, person).isLeads() && !date.getAuthorId().equals(self.id())) {
            throw new NotFound("date", dateId);
        }
        dates.delete(date);
    }

    /**
     * A date as iCalendar (RFC 5545), for members.
     *
     * @param address of the page of the group
     */
    @Transactional(readOnly = true)
    public String calendar(Caller caller, LearningGroupId id, GroupDateId dateId, CalendarWords words, String address) {
        room.membership(id, caller.requireMember());
        LearningGroupDate date = existing(id, dateId);
        String place = Stream.concat(Stream.ofNullable(date.getPlace()), Stream.ofNullable(date.getLink()))
                .collect(Collectors.joining(", "));
        return calendars.written(
                new CalendarDate(
                        date.getId(),
                        date.getTitle(),
                        place,
                        date.getStartsAt(),
                        date.endsAt(),
                        address,
                        date.getMadeAt()),
                words);
    }

    private LearningGroupDate existing(LearningGroupId id, GroupDateId date) {
        return dates.findByIdAndGroupId(date.value(), id.value()).orElseThrow(() -> new NotFound("date", date));
    }
}
