package org.kommunalcampus.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * One person in one assignment, as the person and the employer see it.
 *
 * @param due until when this person, {@code null} if open
 * @param completedOn the completion that counts, {@code null} while there is none
 * @param note why the person is exempt or the assignment was taken back
 */
@PersonalFacts
public record PersonalTask(
        AssignmentView assignment,
        MemberId member,
        AssignmentState state,
        @Nullable LocalDate due,
        @Nullable LocalDate completedOn,
        @Nullable String note) {}
