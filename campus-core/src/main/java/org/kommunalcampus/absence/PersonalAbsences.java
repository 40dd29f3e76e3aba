package org.kommunalcampus.absence;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** On which days a person is away, to which staffing groups the person was named, and whether the person reads the calendar of a team. */
@Component
@RequiredArgsConstructor
class PersonalAbsences implements PersonalRecords {

    private static final String ABSENCES = """
            select first_day, last_day, day_part, origin absence_origin from absence
            where member_id = :member order by first_day desc""";

    private static final String GROUPS = """
            select g.name staffing_group_name from staffing_group_member m join staffing_group g on g.id = m.group_id
            where m.member_id = :member order by g.name""";

    private static final String FEED =
            "select opened_at feed_opened_at from unit_calendar_feed where member_id = :member";

    private final UnitFeedRepository feeds;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("absences", ABSENCES, "absence.member_id"),
                withAccount("staffing-groups", GROUPS, "staffing_group_member.member_id"),
                erased("unit-calendar-feed", FEED, "unit_calendar_feed.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        feeds.deleteById(person.value());
    }
}
