package org.kommunalcampus.curriculum.engine.rule;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module that lists dates is planned on one of them: the booked one, else the accepted one, else one that can still be booked and
 * attended.
 */
public final class OnSessionDate implements Rule {
    @Override
    public RuleName name() {
        return RuleName.ON_SESSION_DATE;
    }

    /** Whether the i-th date of the module comes into question. */
    public boolean admits(Situation situation, int module, int i) {
        var booked = booked(situation, module);
        return booked == null
                ? situation.calendar().attendable(module, i)
                : booked.equals(situation.module(module).sessions().get(i));
    }

    /**
     * The date that the learner has accepted with its stage, as long as it is listed and nothing is booked instead: it moves only if
     * the last seat that is free for the learner goes, or registration ends, before it begins. Null if there is none.
     */
    public @Nullable EngineSession accepted(Situation situation, int module) {
        var entry = situation.accepted(module);
        if (entry == null || entry.session() == null || booked(situation, module) != null) {
            return null;
        }
        for (var session : situation.module(module).sessions()) {
            boolean free = session.isOpen(situation.today())
                    && !situation.learner().reserved().contains(session.id());
            boolean stands = free || session.start().toEpochDay() <= situation.today();
            if (session.id().equals(entry.session()) && stands) {
                return session;
            }
        }
        return null;
    }

    /** The date that the learner has booked, if it is still listed. */
    private static @Nullable EngineSession booked(Situation situation, int module) {
        var enrolment = situation.enrolment(module);
        if (enrolment != null && enrolment.session() != null) {
            for (var session : situation.module(module).sessions()) {
                if (session.id().equals(enrolment.session())) {
                    return session;
                }
            }
        }
        return null;
    }
}
