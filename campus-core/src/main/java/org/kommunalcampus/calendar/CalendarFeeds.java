package org.kommunalcampus.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of what a person has booked, for programs that know its secret address: nobody has one unless they want to. */
@UseCase
@RequiredArgsConstructor
public class CalendarFeeds {

    private final CalendarFeedRepository feeds;
    private final Appointments appointments;
    private final Enrolments enrolments;
    private final Members members;
    private final Clock clock;

    /** The caller's own feed; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<CalendarFeedView> of(Caller caller) {
        return feeds.findById(caller.requireMember().value()).map(CalendarFeed::view);
    }

    /** Opens the caller's own feed, or gives it another secret, by which alone it is read from now on. Answers the secret, which is not shown again. */
    public String open(Caller caller) {
        MemberId person = caller.requireMember();
        FeedSecret secret = FeedSecret.next();
        feeds.findById(person.value())
                .ifPresentOrElse(
                        known -> known.renew(secret.hash(), Times.now(clock)),
                        () -> feeds.save(new CalendarFeed(person, secret.hash(), false, Times.now(clock))));
        return secret.value();
    }

    /** Says whether the caller's own feed holds planned learning, too; {@link NotFound} where there is no feed. */
    public void include(Caller caller, boolean planned) {
        feeds.findById(caller.requireMember().value())
                .orElseThrow(() -> new NotFound("calendar", "feed"))
                .include(planned);
    }

    /** Closes the caller's own feed; its address leads nowhere from this moment on. Does nothing where there is none. */
    public void close(Caller caller) {
        feeds.deleteById(caller.requireMember().value());
    }

    /** The feed with this secret as iCalendar (RFC 5545); {@link NotFound} for every other secret, however it looks, and for those of people who left. */
    @Open("whoever knows the secret was given it by its owner")
    @Transactional(readOnly = true)
    public String read(String secret, CalendarWords words) {
        return feeds.findBySecretSha256(new FeedSecret(secret).hash())
                .filter(feed -> !members.find(feed.member()).hasLeft(LocalDate.now(clock)))
                .map(feed -> appointments.calendar(feed.member(), feed.isWithPlanned(), words))
                .orElseThrow(() -> new NotFound("calendar", "feed"));
    }

    /** The date of one of the caller's own bookings as iCalendar; {@link NotFound} for those of others and those without a date. */
    @Transactional(readOnly = true)
    public String single(Caller caller, EnrolmentId id, CalendarWords words) {
        EnrolmentView booking = enrolments.datedOf(caller.requireMember()).stream()
                .filter(enrolment -> enrolment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", id));
        return appointments.single(booking, words);
    }
}
