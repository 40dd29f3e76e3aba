package org.kommunalcampus.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;

/**
 * Something that was handed in, as the learner and the provider see it; the provider never sees who it was.
 *
 * @param number counts what one person hands in for one element, from 1
 * @param points {@code null} until it has a grade
 * @param remark the provider's words about it
 */
public record HomeworkView(
        HomeworkId id,
        EnrolmentId enrolment,
        ModuleId module,
        ElementId element,
        int number,
        HomeworkText text,
        Instant submittedAt,
        @Nullable Integer points,
        int maxPoints,
        @Nullable String remark,
        @Nullable Instant gradedAt) {}
