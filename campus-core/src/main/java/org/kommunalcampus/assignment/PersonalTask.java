package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * One person in one assignment, as the person and the employer see it.
 *
 * @param due until when this person, {@code null} if open
 * @param completedOn the completion that counts, {@code null} while there is none
 * @param also what else asks the person for the same module, so that it is one task; empty where nothing does
 * @param note why the person is exempt or the assignment was taken back
 */
@PersonalFacts
public record PersonalTask(
        AssignmentView assignment,
        List<AssignmentView> also,
        MemberId member,
        AssignmentState state,
        @Nullable LocalDate due,
        @Nullable LocalDate completedOn,
        @Nullable String note) {

    /** Keeps its own copy of what else asks. */
    public PersonalTask {
        also = List.copyOf(also);
    }

    /** Mandatory where any of those that ask obliges. */
    public AssignmentKind kind() {
        return everything().anyMatch(each -> each.kind() == AssignmentKind.MANDATORY)
                ? AssignmentKind.MANDATORY
                : assignment.kind();
    }

    /** Why it is asked, each reason once, that with the earliest day first. */
    public List<String> reasons() {
        return everything().map(AssignmentView::reason).distinct().toList();
    }

    /** The same together with what else asks. */
    PersonalTask with(List<AssignmentView> others) {
        return new PersonalTask(assignment, others, member, state, due, completedOn, note);
    }

    private Stream<AssignmentView> everything() {
        return Stream.concat(Stream.of(assignment), also.stream());
    }
}
