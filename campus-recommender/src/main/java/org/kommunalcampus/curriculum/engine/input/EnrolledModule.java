package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;

/**
 * A module that the learner has booked or begun and not yet completed.
 *
 * @param session the booked date, null for a module without dates
 * @param begun learning is under way
 * @param since first day of a begun module, null if unknown
 */
public record EnrolledModule(
        ModuleId module,
        @Nullable SessionId session,
        boolean begun,
        @Nullable LocalDate since) {
    /** A booking, not yet begun. */
    public static EnrolledModule booked(ModuleId module, @Nullable SessionId session) {
        return new EnrolledModule(module, session, false, null);
    }

    /** A module under way. */
    public static EnrolledModule begun(ModuleId module, @Nullable SessionId session, @Nullable LocalDate since) {
        return new EnrolledModule(module, session, true, since);
    }
}
