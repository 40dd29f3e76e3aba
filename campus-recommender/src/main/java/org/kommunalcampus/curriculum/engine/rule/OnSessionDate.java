package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
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

    /** The dates that come into question, by start. */
    public List<EngineSession> choices(Situation situation, int module) {
        var sessions = situation.module(module).sessions();
        var enrolment = situation.enrolment(situation.module(module).id());
        if (enrolment != null && enrolment.session() != null) {
            for (var session : sessions) {
                if (session.id().equals(enrolment.session())) {
                    return List.of(session);
                }
            }
        }
        int first = 0;
        while (first < sessions.size() && situation.attendable(module, sessions.get(first))) {
            first++;
        }
        return first == sessions.size() ? sessions : some(situation, module, sessions, first);
    }

    /** The dates before the first that does not come into question, and those after it that do. */
    private static List<EngineSession> some(
            Situation situation, int module, List<EngineSession> sessions, int firstUnfit) {
        var choices = new ArrayList<EngineSession>(sessions.subList(0, firstUnfit));
        for (int i = firstUnfit + 1; i < sessions.size(); i++) {
            if (situation.attendable(module, sessions.get(i))) {
                choices.add(sessions.get(i));
            }
        }
        return choices;
    }
}
