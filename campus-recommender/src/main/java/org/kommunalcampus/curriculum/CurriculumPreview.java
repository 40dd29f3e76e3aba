package org.kommunalcampus.curriculum;

import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;

/**
 * What a curriculum would be; nothing of it is stored.
 *
 * @param change how it differs from what the plan is today
 */
public record CurriculumPreview(Curriculum plan, CurriculumChange change) {}
