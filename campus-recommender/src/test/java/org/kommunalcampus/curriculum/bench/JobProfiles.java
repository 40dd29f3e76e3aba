package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;

/** The job profiles of a region, some of them of far more people than others, and the market profile that is asked of everybody. */
final class JobProfiles {
    private static final int AREAS_OF_A_JOB = 4;
    private static final int COMPETENCES_OF_AN_AREA = 10;
    private static final int MARKET_COMPETENCES = 5;
    private static final int MARKET_LEVEL = 3;

    private final List<Job> jobs = new ArrayList<>();
    private final Job market;
    private final Zipf popularity;

    /**
     * What a job or the market asks for.
     *
     * @param levels by competence, in a fixed order
     */
    record Job(JobProfileId id, TreeMap<CompetenceId, Integer> levels) {}

    JobProfiles(long seed, int count, List<CompetenceId> competences) {
        var random = new SplittableRandom(seed ^ 0x10b5);
        for (int i = 0; i < count; i++) {
            jobs.add(new Job(new JobProfileId(Ids.of("job", i)), levels(random, competences)));
        }
        var asked = new TreeMap<CompetenceId, Integer>();
        competences.stream().limit(MARKET_COMPETENCES).forEach(competence -> asked.put(competence, MARKET_LEVEL));
        market = new Job(new JobProfileId(Ids.of("job", -1)), asked);
        popularity = new Zipf(count, 0.9);
    }

    List<Job> all() {
        return jobs;
    }

    Job market() {
        return market;
    }

    /** Number of a job, popular ones more often. */
    int draw(RandomGenerator random) {
        return popularity.draw(random);
    }

    private static TreeMap<CompetenceId, Integer> levels(RandomGenerator random, List<CompetenceId> competences) {
        int areas = Math.max(1, competences.size() / COMPETENCES_OF_AN_AREA);
        var within = new Zipf(COMPETENCES_OF_AN_AREA, 0.5);
        int[] own = random.ints(AREAS_OF_A_JOB, 0, areas).toArray();
        var levels = new TreeMap<CompetenceId, Integer>();
        for (int i = random.nextInt(14, 32); i > 0; i--) {
            int competence = own[random.nextInt(own.length)] + areas * within.draw(random);
            levels.put(competences.get(competence % competences.size()), 2 + random.nextInt(4));
        }
        return levels;
    }

    /** All that is asked of people with this job. */
    Map<CompetenceId, Integer> asked(int job) {
        var asked = new TreeMap<>(market.levels());
        jobs.get(job).levels().forEach((competence, level) -> asked.merge(competence, level, Math::max));
        return asked;
    }
}
