package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.AbsenceFilter;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.absence.OwnAbsences;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.PageRequest;

/** Days on which the learners of {@link RandomEvents} are away. */
@TestComponent
@RequiredArgsConstructor
class RandomAbsences {

    private static final int MOST = 50;

    private final RandomPeople people;
    private final SampleCampus campus;
    private final Members members;
    private final Absences absences;
    private final OwnAbsences own;
    private final MutableClock clock;

    private Dice dice = new Dice(0);

    void begin(Dice shared) {
        dice = shared;
    }

    /** The person or HR enters some days from last week on. */
    String enter() {
        MemberId member = dice.pick(people.present());
        MunicipalityId town = members.find(member).municipality();
        LocalDate first = LocalDate.now(clock).minusDays(7).plusDays(dice.below(90));
        var draft = new AbsenceDraft(first, first.plusDays(dice.below(20)), null);
        try {
            if (dice.oneIn(2)) {
                own.enter(campus.learner(member), member, draft);
            } else {
                absences.enter(campus.hr(town), town, member, draft);
            }
            return "away " + draft;
        } catch (Invalid overlapping) {
            return "away already";
        }
    }

    String takeBack() {
        MunicipalityId town = members.find(dice.pick(people.present())).municipality();
        List<AbsenceView> known = absences.of(campus.hr(town), town, AbsenceFilter.ALL, PageRequest.of(0, MOST))
                .getContent();
        if (known.isEmpty()) {
            return "nobody is away";
        }
        AbsenceView one = known.get(dice.below(known.size()));
        absences.remove(campus.hr(town), town, one.id(), one.version());
        return "is there after all " + one.period();
    }
}
