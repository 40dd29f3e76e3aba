package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.TaskKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/** What HR decides about those chosen in the list of what is due. */
record DueDecisionForm(
        @Nullable List<String> tasks,
        @Nullable String step,
        @FormField @Nullable LocalDate due,
        @Nullable String reason) {

    /** Those chosen; throws {@link Invalid} when there is nobody. */
    Set<TaskKey> chosen() {
        Set<TaskKey> chosen = new LinkedHashSet<>();
        for (String task : tasks == null ? List.<String>of() : tasks) {
            String[] ids = task.split("_", 2);
            if (ids.length == 2) {
                Ids.one(ids[0], AssignmentId::of)
                        .ifPresent(assignment -> Ids.one(ids[1], MemberId::of)
                                .ifPresent(member -> chosen.add(new TaskKey(assignment, member))));
            }
        }
        if (chosen.isEmpty()) {
            throw new Invalid("/tasks", "nobody-chosen", "Choose at least one person.");
        }
        return chosen;
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }
}
