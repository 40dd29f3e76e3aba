package org.kommunalcampus.interview;

import java.util.List;

/**
 * What would become of a guide.
 *
 * @param problems none where it can be published
 * @param questions how people would be asked, as far as it can be read
 */
public record GuideCheck(List<GuideProblem> problems, List<PreviewedQuestion> questions) {

    /** Keeps copies. */
    public GuideCheck {
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }
}
