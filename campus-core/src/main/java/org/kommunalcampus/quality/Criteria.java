package org.kommunalcampus.quality;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The criteria of the Beirat: versioned, so that each review keeps those it began with. */
@UseCase
@RequiredArgsConstructor
public class Criteria {

    private static final int LONGEST_GRADE = 1000;
    private static final int LONGEST_NAME = 200;

    private final CriteriaRepository releases;
    private final Audit audit;
    private final Clock clock;

    /** What new reviews go by. */
    @Open("providers and the public may know by what modules are judged")
    @Transactional(readOnly = true)
    public CriteriaRelease inForce() {
        return latest().view();
    }

    /** One release; {@link org.kommunalcampus.shared.NotFound} for an unknown number. */
    @Open("providers and the public may know by what modules were judged")
    @Transactional(readOnly = true)
    public CriteriaRelease release(int number) {
        return releases.findById(number)
                .map(ReleasedCriteria::view)
                .orElseThrow(() -> new NotFound("criteria", number));
    }

    /**
     * Puts other criteria into force for reviews that begin from now on. {@link org.kommunalcampus.shared.Invalid} names what is wrong with them.
     *
     * @param expected the number of the release that the caller has seen; {@link Stale} when there is a newer one
     */
    public int release(Caller caller, List<Criterion> criteria, int expected) {
        caller.requireOperator();
        int latest = latest().getId();
        Stale.check(expected, latest);
        check(criteria);
        int number = latest + 1;
        releases.save(new ReleasedCriteria(number, Times.now(clock), caller.name(), criteria));
        audit.record(caller, "criteria.released", "criteria", String.valueOf(number), criteria.size() + " criteria");
        return number;
    }

    /** The first release is part of the program. */
    private ReleasedCriteria latest() {
        return releases.findFirstByOrderByVersionNoDesc().orElseThrow();
    }

    private static void check(List<Criterion> criteria) {
        var checks = new FieldChecks();
        Set<String> codes = new HashSet<>();
        if (criteria.isEmpty()) {
            checks.reject("/criteria", "required", "At least one criterion is needed.");
        }
        for (int at = 0; at < criteria.size(); at++) {
            Criterion criterion = criteria.get(at);
            String pointer = "/criteria/" + at;
            if (!codes.add(criterion.code())) {
                checks.reject(pointer + "/code", "duplicate", "The code occurs twice.");
            }
            checks.text(pointer + "/name", criterion.name().de(), LONGEST_NAME);
            for (int grade = 0; grade < criterion.grades().size(); grade++) {
                checks.text(
                        pointer + "/grades/" + grade,
                        criterion.grades().get(grade).de(),
                        LONGEST_GRADE);
            }
        }
        checks.orThrow();
    }
}
