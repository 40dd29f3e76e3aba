package org.kommunalcampus.interview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A question as the person is asked it.
 *
 * @param id what the answer names
 * @param hint how to answer, or what the competence is about
 * @param options empty for free texts
 * @param ofPlan whether the plan asks it, and not the guide
 */
public record InterviewQuestion(
        String id,
        AnswerMode kind,
        LocalizedText text,
        @Nullable LocalizedText hint,
        List<InterviewOption> options,
        boolean ofPlan) {

    /** Keeps a copy. */
    public InterviewQuestion {
        options = List.copyOf(options);
    }

    Set<String> optionIds() {
        return options.stream().map(InterviewOption::id).collect(Collectors.toSet());
    }
}
