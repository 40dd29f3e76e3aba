package org.kommunalcampus.curriculum.engine;

import java.util.UUID;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;

/** Ids by number, so that a failing test can be read. */
public final class Ids {
    private Ids() {}

    public static ModuleId module(long number) {
        return new ModuleId(new UUID(1, number));
    }

    public static CompetenceId competence(long number) {
        return new CompetenceId(new UUID(2, number));
    }

    public static SessionId session(long number) {
        return new SessionId(new UUID(3, number));
    }
}
