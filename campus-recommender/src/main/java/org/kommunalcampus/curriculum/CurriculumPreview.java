package org.kommunalcampus.curriculum;

import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;

/**
 * What a curriculum would be; nothing of it is stored.
 *
 * @param before what it is as of now
 * @param plan what it would be
 * @param change how it differs from what the plan is today
 */
public record CurriculumPreview(Curriculum before, Curriculum plan, CurriculumChange change) {}
