package org.kommunalcampus.curriculum.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much a run measures. Each phase ends at its time limit with what it has by then, and says so.
 *
 * @param learners of the region on the database and of the engine's main figures
 * @param fewLearners of the smaller region on the database
 * @param modules offered at the beginning
 * @param competences in the framework
 * @param learnerSizes further numbers of learners at which the engine alone is measured
 * @param moduleSizes further numbers of modules at which the engine alone is measured, on a sample of learners
 * @param sample learners of such a sample
 * @param instances on which plans are compared with the exact solver's
 * @param changes modules published, and as many withdrawn
 * @param searched modules of the catalogue that is searched
 * @param phase time limit of one phase
 * @param whole time limit of the whole run, within which phases end even earlier
 */
record Scale(
        int learners,
        int fewLearners,
        int modules,
        int competences,
        List<Integer> learnerSizes,
        List<Integer> moduleSizes,
        int sample,
        int instances,
        int changes,
        int searched,
        Duration phase,
        Duration whole) {
    /** The region of the documentation: at most 40 minutes on two cores. */
    static Scale full() {
        return new Scale(
                50_000,
                5_000,
                2_000,
                600,
                List.of(5_000, 200_000),
                List.of(300, 20_000),
                3_000,
                300,
                60,
                20_000,
                Duration.ofMinutes(6),
                Duration.ofMinutes(37));
    }

    /** Plans among few, the usual and many modules alone: at most ten minutes. */
    static Scale sizes() {
        return new Scale(
                3_000,
                3_000,
                2_000,
                600,
                List.of(),
                List.of(300, 20_000),
                1_500,
                0,
                60,
                0,
                Duration.ofMinutes(4),
                Duration.ofMinutes(10));
    }

    /** A look at whether everything works: at most three minutes. */
    static Scale quick() {
        return new Scale(
                2_000,
                500,
                1_000,
                300,
                List.of(500),
                List.of(200),
                300,
                30,
                6,
                2_000,
                Duration.ofSeconds(25),
                Duration.ofMinutes(3));
    }

    /** As small as a test can be. */
    static Scale tiny() {
        return new Scale(
                60, 30, 60, 30, List.of(20), List.of(30), 20, 4, 2, 100, Duration.ofSeconds(20), Duration.ofMinutes(3));
    }
}
