package org.kommunalcampus.calendar;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** That a person's calendar can be read by a secret address, and what that of the mail program was told. */
@Component
@RequiredArgsConstructor
class PersonalCalendar implements PersonalRecords {

    private static final String FEED = """
            select opened_at feed_opened_at, planned planned_learning from calendar_feed where member_id = :member""";

    private static final String INVITATIONS = """
            select due_at looked_at_next from calendar_invitation where member_id = :member order by due_at""";

    private final CalendarFeedRepository feeds;
    private final CalendarInvitationRepository invitations;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("calendar-feed", FEED, "calendar_feed.member_id"),
                erased("calendar-invitations", INVITATIONS, "calendar_invitation.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        feeds.deleteById(person.value());
        invitations.deleteByMember(person.value());
    }
}
