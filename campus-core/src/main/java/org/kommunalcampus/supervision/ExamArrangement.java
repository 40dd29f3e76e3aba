package org.kommunalcampus.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;

/**
 * How a provider has the exam of a module supervised.
 *
 * @param way {@code null} for not at all
 * @param certificates whether the module offers certificates, without which nothing is supervised
 * @param supervisors who confirms it where somebody is named for it
 */
public record ExamArrangement(@Nullable SupervisionWay way, boolean certificates, List<Named> supervisors) {

    /** Keeps its own copy. */
    public ExamArrangement {
        supervisors = List.copyOf(supervisors);
    }

    /**
     * Somebody who confirms exams.
     *
     * @param id by which the naming is taken back
     * @param staff stands for the account, as in the provider's team
     * @param name how the person is greeted, blank for one who no longer works there
     * @param session {@code null} for all
     */
    public record Named(
            String id, String staff, String name, @Nullable SessionId session) {}
}
