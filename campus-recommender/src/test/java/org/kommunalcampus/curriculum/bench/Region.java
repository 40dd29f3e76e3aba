package org.kommunalcampus.curriculum.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;

/**
 * A synthetic region, the same for the same seed: competences of unequal popularity, modules, job profiles, and as many learners as are asked for, each of
 * whom depends on the seed and the own number alone.
 */
final class Region {
    /** A Wednesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final int JOBS = 27;

    private final List<CompetenceId> competences;
    private final RegionModules generator;
    private final List<EngineModule> modules;
    private final JobProfiles jobs;
    private final RegionLearners learners;

    Region(long seed, int modules, int competences) {
        this.competences = IntStream.range(0, competences)
                .mapToObj(i -> new CompetenceId(Ids.of("competence", i)))
                .toList();
        generator = new RegionModules(seed, this.competences, modules);
        this.modules = IntStream.range(0, modules).mapToObj(generator::module).toList();
        jobs = new JobProfiles(seed, JOBS, this.competences);
        learners = new RegionLearners(seed, this.competences, this.modules, jobs);
    }

    List<CompetenceId> competences() {
        return competences;
    }

    /** The modules that are offered at the beginning. */
    List<EngineModule> modules() {
        return modules;
    }

    JobProfiles jobs() {
        return jobs;
    }

    /** The learner with this number, from 0. */
    Learner learner(int number) {
        return learners.learner(number);
    }

    /** Modules of the same kind that are not offered yet. */
    List<EngineModule> newModules(int count) {
        return IntStream.range(modules.size(), modules.size() + count)
                .mapToObj(generator::module)
                .toList();
    }

    /** A module for everybody: short, free, and leading to the top of the one competence that nobody has and everybody is asked for. */
    EngineModule moduleForEverybody() {
        return generator.forEverybody();
    }

    CatalogueSnapshot catalogue() {
        return CatalogueSnapshot.of(1, modules);
    }

    /** The region without dates: everything can be begun at any time, so that cost alone decides. */
    CatalogueSnapshot catalogueWithoutDates() {
        return CatalogueSnapshot.of(
                1, modules.stream().map(RegionModules::withoutDates).toList());
    }
}
