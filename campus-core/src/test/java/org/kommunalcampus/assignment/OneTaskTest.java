package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;

class OneTaskTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final MemberId PERSON = MemberId.next();
    private static final ModuleId MODULE = ModuleId.next();

    @Test
    void theEarliestDayCountsAndEachReasonStands() {
        PersonalTask task = only(
                task("ohne Frist", AssignmentKind.RECOMMENDED, AssignmentState.OPEN, null, null),
                task("später", AssignmentKind.MANDATORY, AssignmentState.OPEN, DAY.plusDays(1), null),
                task("früher", AssignmentKind.RECOMMENDED, AssignmentState.OPEN, DAY, null));

        assertThat(task.due()).isEqualTo(DAY);
        assertThat(task.reasons()).containsExactly("früher", "später", "ohne Frist");
        assertThat(task.kind()).isEqualTo(AssignmentKind.MANDATORY);
    }

    @Test
    void whatIsDoneAndWhatIsStillAskedForAnotherTimeAreTwo() {
        assertThat(OneTask.each(List.of(
                        task("Jahr", AssignmentKind.MANDATORY, AssignmentState.DONE, DAY, DAY),
                        task("danach", AssignmentKind.MANDATORY, AssignmentState.OPEN, DAY, null))))
                .hasSize(2);
    }

    @Test
    void theSameCompletionDoesOneTask() {
        assertThat(only(
                                task("Jahr", AssignmentKind.MANDATORY, AssignmentState.DONE, DAY.plusDays(9), DAY),
                                task(
                                        "früher",
                                        AssignmentKind.MANDATORY,
                                        AssignmentState.DONE_LATE,
                                        DAY.minusDays(1),
                                        DAY))
                        .state())
                .isEqualTo(AssignmentState.DONE_LATE);
    }

    @Test
    void exemptionsStayForThemselves() {
        assertThat(OneTask.each(List.of(
                        task("eins", AssignmentKind.MANDATORY, AssignmentState.EXEMPT, DAY, null),
                        task("zwei", AssignmentKind.MANDATORY, AssignmentState.EXEMPT, DAY, null))))
                .hasSize(2);
    }

    private static PersonalTask only(PersonalTask... tasks) {
        List<PersonalTask> found = OneTask.each(List.of(tasks));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static PersonalTask task(
            String reason,
            AssignmentKind kind,
            AssignmentState state,
            @Nullable LocalDate due,
            @Nullable LocalDate completed) {
        var assignment = new AssignmentView(
                AssignmentId.next(),
                MunicipalityId.next(),
                MODULE,
                kind,
                reason,
                DueDate.open(),
                null,
                Instant.EPOCH,
                null,
                null,
                0);
        return new PersonalTask(assignment, List.of(), PERSON, state, due, completed, null);
    }
}
