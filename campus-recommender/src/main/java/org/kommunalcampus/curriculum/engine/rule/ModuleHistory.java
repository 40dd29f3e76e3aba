package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;

/**
 * Which modules the learner has completed, booked, begun and refused, and which the employer declined. They are few, so that a number is found faster among
 * them than an id.
 */
final class ModuleHistory {
    private final Set<ModuleId> completed = new HashSet<>();
    private final Set<ModuleId> settled = new HashSet<>();
    private final Map<ModuleId, LocalDate> lapsing = new HashMap<>();
    private final Map<ModuleId, EnrolledModule> enrolments = new HashMap<>();
    private final int[] settledNumbers;
    private final int[] refusedNumbers;
    private final int[] declinedNumbers;
    private final int[] enrolledNumbers;

    /**
     * Indexes what is known.
     *
     * @param firstDay what counts on this day meets prerequisites
     * @param lookAhead what counts even on this day need not be done again
     */
    ModuleHistory(CatalogueSnapshot catalogue, LearnerSnapshot learner, LocalDate firstDay, LocalDate lookAhead) {
        for (var completion : learner.completed()) {
            if (completion.countsOn(firstDay)) {
                completed.add(completion.module());
            }
            if (completion.countsOn(lookAhead)) {
                settled.add(completion.module());
            } else if (completion.validUntil() != null) {
                lapsing.merge(completion.module(), completion.validUntil(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        for (var enrolment : learner.enrolments()) {
            enrolments.merge(enrolment.module(), enrolment, ModuleHistory::further);
        }
        settledNumbers = numbers(catalogue, settled);
        refusedNumbers = numbers(catalogue, learner.refused());
        declinedNumbers = numbers(catalogue, learner.declined());
        enrolledNumbers = numbers(catalogue, enrolments.keySet());
    }

    boolean settled(ModuleId module) {
        return settled.contains(module);
    }

    boolean settled(int module) {
        return contains(settledNumbers, module);
    }

    boolean refused(int module) {
        return contains(refusedNumbers, module);
    }

    boolean declined(int module) {
        return contains(declinedNumbers, module);
    }

    @Nullable
    EnrolledModule enrolment(ModuleId module) {
        return enrolments.get(module);
    }

    boolean enrolled(int module) {
        return contains(enrolledNumbers, module);
    }

    /** Last day on which the completion of the module counts that is to be renewed, null if there is none. */
    @Nullable
    LocalDate lapse(ModuleId module) {
        return lapsing.get(module);
    }

    /** Whether one of the modules is completed. */
    boolean completedAny(List<ModuleId> modules) {
        if (!completed.isEmpty()) {
            for (int i = 0; i < modules.size(); i++) {
                if (completed.contains(modules.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The numbers of the modules, ascending; -1 stands for one that the catalogue does not hold. */
    private static int[] numbers(CatalogueSnapshot catalogue, Set<ModuleId> modules) {
        var numbers = new int[modules.size()];
        int i = 0;
        for (var module : modules) {
            numbers[i++] = catalogue.numberOf(module);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private static boolean contains(int[] numbers, int module) {
        return numbers.length > 0 && Arrays.binarySearch(numbers, module) >= 0;
    }

    private static EnrolledModule further(EnrolledModule a, EnrolledModule b) {
        if (a.begun() != b.begun()) {
            return a.begun() ? a : b;
        }
        return String.valueOf(a).compareTo(String.valueOf(b)) <= 0 ? a : b;
    }
}
