package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** What may happen to seats that are kept for the towns of the learners of {@link RandomEvents}, and for another. */
@TestComponent
@RequiredArgsConstructor
class RandomQuotas {

    private final RandomCatalogue catalogue;
    private final RandomPeople people;
    private final SampleCampus campus;
    private final SeatQuotas quotas;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Members members;
    private final MutableClock clock;

    private Dice dice = new Dice(0);
    private List<MunicipalityId> towns = List.of();

    void begin(Dice shared) {
        dice = shared;
        towns = Stream.concat(
                        people.present().stream()
                                .map(person -> members.find(person).municipality())
                                .distinct(),
                        Stream.of(campus.municipality()))
                .toList();
    }

    /** From now on seats of a session are kept for one town or two, until a day. */
    String state() {
        if (catalogue.planned().isEmpty()) {
            return "no session to keep seats of";
        }
        SessionId session = dice.pick(catalogue.planned());
        LocalDate until = LocalDate.now(clock).plusDays(dice.below(6));
        List<SeatQuota> wanted = new ArrayList<>();
        for (MunicipalityId town : towns) {
            if (dice.oneIn(2)) {
                wanted.add(new SeatQuota(1 + dice.below(2), until, Set.of(town)));
            }
        }
        try {
            quotas.state(campus.provider(catalogue.provider()), session, wanted);
            catalogue.keeps(session);
            return "kept seats for " + wanted.size() + " towns until " + until;
        } catch (Refused refused) {
            return refused.getCode();
        } catch (Invalid invalid) {
            return "kept nothing";
        }
    }

    /** All seats of a session are for everybody. */
    String giveUp() {
        if (catalogue.planned().isEmpty()) {
            return "no quotas to give up";
        }
        try {
            quotas.state(campus.provider(catalogue.provider()), dice.pick(catalogue.planned()), List.of());
            return "gave up quotas";
        } catch (Refused refused) {
            return refused.getCode();
        }
    }

    /** Somebody else of one of the towns takes a seat, and perhaps gives it back. */
    String strangerBooks() {
        if (catalogue.planned().isEmpty()) {
            return "nothing to book for others";
        }
        MemberId stranger = campus.member(dice.pick(towns));
        SessionView session = sessions.find(dice.pick(catalogue.planned()));
        try {
            var booked = enrolments.book(campus.learner(stranger), stranger, session.module(), session.id());
            if (dice.oneIn(3)) {
                enrolments.cancel(campus.learner(stranger), booked);
                return "somebody else booked and cancelled";
            }
            return "somebody else booked";
        } catch (Refused refused) {
            return "somebody else: " + refused.getCode();
        }
    }
}
