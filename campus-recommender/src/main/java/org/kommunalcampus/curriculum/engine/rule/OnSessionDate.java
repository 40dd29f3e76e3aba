package org.kommunalcampus.curriculum.engine.rule;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module that lists dates is planned on one of them: the booked one, else one that can still be booked and attended.
 */
public final class OnSessionDate implements Rule {
    @Override
    public RuleName name() {
        return RuleName.ON_SESSION_DATE;
    }

    /** Whether this date of the module comes into question. */
    public boolean admits(Situation situation, int module, EngineSession session) {
        var booked = booked(situation, module);
        return booked == null ? situation.attendable(module, session) : booked.equals(session);
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
