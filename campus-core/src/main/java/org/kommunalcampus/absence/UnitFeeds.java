package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.calendar.FeedSecret;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of a unit or team for programs that know its secret address. It shows what its owner may see at the moment of reading: who leads people no more, or is not
 * of HR any more, reads nothing by it.
 */
@UseCase
@RequiredArgsConstructor
public class UnitFeeds {

    /** A feed is of at most so many people. */
    public static final int MOST_PEOPLE = 500;

    private static final String LIST = "unit-calendar-feed";

    private final UnitFeedRepository feeds;
    private final UnitFeedText texts;
    private final PlanningScope scope;
    private final Members members;
    private final Staff staff;
    private final Evaluations evaluations;
    private final Audit audit;
    private final Clock clock;

    /** The caller's own feed; empty where there is none. */
    @Evaluation(Absences.NAME)
    @Transactional(readOnly = true)
    public Optional<UnitFeedView> of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        return feeds.findById(caller.requireMember().value()).map(UnitFeed::view);
    }

    /**
     * Opens the caller's own feed, or gives it another unit and secret, by which alone it is read from now on. Answers the secret, which is not shown again. Throws
     * {@link NotFound} for a unit of others and {@link Refused} {@code too-many-people}.
     *
     * @param unit whose calendar, {@code null} for all whose days the caller plans
     */
    @Evaluation(Absences.NAME)
    public String open(Caller caller, MunicipalityId municipality, @Nullable UnitId unit) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        few(caller, municipality, unit);
        MemberId owner = caller.requireMember();
        FeedSecret secret = FeedSecret.next();
        feeds.findById(owner.value())
                .ifPresentOrElse(
                        known -> known.renew(municipality, unit, secret.hash(), Times.now(clock)),
                        () -> feeds.save(new UnitFeed(owner, municipality, unit, secret.hash(), Times.now(clock))));
        return secret.value();
    }

    /** Closes the caller's own feed; its address leads nowhere from this moment on. Does nothing where there is none. */
    public void close(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        feeds.deleteById(caller.requireMember().value());
    }

    /** The calendar as iCalendar (RFC 5545) for somebody who has signed in; throws as {@link #open}. */
    @Evaluation(Absences.NAME)
    public String text(Caller caller, MunicipalityId municipality, @Nullable UnitId unit, UnitFeedWords words) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        UnitFeedText.Written written = texts.of(few(caller, municipality, unit), words, Instant.EPOCH);
        audit.looked(caller, written.shown(), LIST);
        return written.text();
    }

    /**
     * The feed with this secret as iCalendar; {@link NotFound} for every other secret, for feeds of people who may not see what it tells any more or who
     * would see more people in it than a feed may tell of, and while the
     * municipality has the evaluation switched off. The first look of each day is written down for those of whom it tells.
     */
    @Open("whoever knows the secret was given it by its owner")
    public String read(String secret, UnitFeedWords words) {
        UnitFeed feed = feeds.findBySecretSha256(new FeedSecret(secret).hash())
                .filter(known -> evaluations.isOn(known.municipality(), Absences.NAME))
                .orElseThrow(UnitFeeds::unknown);
        Caller owner = owner(feed);
        Set<MemberId> people = scope.of(owner, feed.municipality(), feed.unit());
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw unknown();
        }
        UnitFeedText.Written written = texts.of(people, words, feed.view().openedAt());
        if (feed.lookedAt(LocalDate.now(clock))) {
            audit.looked(owner, written.shown(), LIST);
        }
        return written.text();
    }

    /** The owner with what the owner may today. */
    private Caller owner(UnitFeed feed) {
        MemberView person = members.find(feed.owner());
        if (scope.hasLeft(person) || !person.municipality().equals(feed.municipality())) {
            throw unknown();
        }
        Role role = staff.hrOf(feed.municipality()).contains(feed.owner()) ? Role.HR : Role.MANAGER;
        return new Caller(LIST, Set.of(Role.LEARNER, role), null, feed.owner(), feed.municipality(), null);
    }

    private Set<MemberId> few(Caller caller, MunicipalityId municipality, @Nullable UnitId unit) {
        Set<MemberId> people = scope.of(caller, municipality, unit);
        if (people.size() > MOST_PEOPLE) {
            throw new Refused("too-many-people", "a feed is of at most " + MOST_PEOPLE + " people");
        }
        return people;
    }

    private static NotFound unknown() {
        return new NotFound("calendar", "feed");
    }
}
