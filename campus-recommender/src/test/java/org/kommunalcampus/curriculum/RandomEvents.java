package org.kommunalcampus.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.MemberId;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.organisation.Refused;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;

/** A small world in which anything may happen, the same for the same seed but for its ids. */
@RequiredArgsConstructor
class RandomEvents {

    private static final Caller OPERATOR = Caller.system("test");
    private static final int COMPETENCES = 8;
    private static final int LEARNERS = 8;

    private final PlanWorld world;
    private final SampleCampus campus;
    private final Modules modules;
    private final Profiles profiles;
    private final Completions completions;
    private final Enrolments enrolments;
    private final Curricula curricula;
    private final MutableClock clock;

    private Random random = new Random();
    private List<CompetenceId> competences = List.of();
    private List<MemberId> learners = List.of();
    private final List<String> published = new ArrayList<>();
    private ProviderId provider = ProviderId.next();

    /** A new world of a few learners and modules. */
    void begin(long seed) {
        random = new Random(seed);
        competences = campus.competences(COMPETENCES);
        provider = campus.provider();
        published.clear();
        learners = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            learners.addAll(world.learners(LEARNERS / 2, asked()));
        }
        for (int i = 0; i < 10; i++) {
            publish();
        }
        world.settle();
    }

    List<MemberId> learners() {
        return learners;
    }

    /** Lets so many things happen and tells which. */
    String happen(int count) {
        var told = new StringJoiner(", ");
        for (int i = 0; i < count; i++) {
            told.add(happen());
        }
        return told.toString();
    }

    private String happen() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> publish();
            case 2 -> change();
            case 3 -> withdraw();
            case 4 -> rate();
            case 5 -> aim();
            case 6 -> complete();
            case 7 -> book();
            case 8 -> decide();
            case 9 -> job();
            default -> days();
        };
    }

    private String publish() {
        String id = "M" + published.size();
        world.publish(provider, sketch(id));
        published.add(id);
        return "published " + id;
    }

    private String change() {
        String id = pick(published);
        var report = modules.takeOver(OPERATOR, provider, List.of(sketch(id).content()), true);
        return (report.rejected().isEmpty() ? "changed " : "left ") + id;
    }

    private String withdraw() {
        List<ModuleId> offered = offered();
        if (offered.isEmpty()) {
            return "nothing to withdraw";
        }
        ModuleId module = pick(offered);
        world.withdraw(module);
        return "withdrew " + module;
    }

    private String rate() {
        MemberId member = pick(learners);
        profiles.rateSelf(campus.learner(member), member, pick(competences), new Level(1 + random.nextInt(4)));
        return "rated";
    }

    private String aim() {
        MemberId member = pick(learners);
        LocalDate due = LocalDate.now(clock).plusDays(20 + random.nextInt(300));
        var target = new GoalTarget.Skill(pick(competences), new Level(1 + random.nextInt(6)));
        profiles.aimAt(campus.learner(member), member, new WantedGoal(target, due));
        return "aimed";
    }

    private String complete() {
        MemberId member = pick(learners);
        List<ModuleId> planned = world.planOf(member);
        if (planned.isEmpty()) {
            return "nothing to complete";
        }
        completions.record(OPERATOR, member, planned.getFirst(), LocalDate.now(clock), "test");
        return "completed";
    }

    private String book() {
        MemberId member = pick(learners);
        var next = world.plan(member).entries().stream().findFirst();
        if (next.isEmpty()) {
            return "nothing to book";
        }
        try {
            enrolments.book(
                    campus.learner(member),
                    member,
                    next.get().module(),
                    next.get().session());
            return "booked";
        } catch (Refused refused) {
            List<EnrolmentView> own = enrolments.of(campus.learner(member), member);
            own.stream().findFirst().ifPresent(first -> cancel(member, first));
            return refused.getCode();
        }
    }

    private void cancel(MemberId member, EnrolmentView enrolment) {
        try {
            enrolments.cancel(campus.learner(member), enrolment.id());
        } catch (Refused closed) {
            // completed or begun: stays as it is
        }
    }

    private String decide() {
        MemberId member = pick(learners);
        List<ModuleId> offered = offered();
        if (offered.isEmpty()) {
            return "nothing to decide";
        }
        var kind = random.nextBoolean() ? Decision.Kind.PIN : Decision.Kind.REFUSE;
        curricula.decide(campus.learner(member), member, pick(offered), kind, null);
        return "decided " + kind;
    }

    private String job() {
        world.changeJob(pick(learners), asked());
        return "changed a job";
    }

    private String days() {
        int days = 1 + random.nextInt(3);
        clock.advance(Duration.ofDays(days));
        return days + " days passed";
    }

    private List<ModuleId> offered() {
        return world.offeredBy(Set.copyOf(competences));
    }

    private Map<CompetenceId, Integer> asked() {
        Map<CompetenceId, Integer> asked = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            asked.put(pick(competences), 2 + random.nextInt(4));
        }
        return asked;
    }

    private ModuleSketch sketch(String id) {
        var sketch = ModuleSketch.module(id, "Modul " + id)
                .hours(1 + random.nextInt(12))
                .euros(random.nextInt(400))
                .teaches(pick(competences), 1 + random.nextInt(6));
        if (random.nextInt(3) == 0) {
            sketch.requires(pick(competences), 1 + random.nextInt(3));
        }
        if (random.nextInt(4) == 0 && !published.isEmpty()) {
            sketch.after(pick(published), pick(published));
        }
        if (random.nextBoolean()) {
            Instant start = clock.instant().plus(Duration.ofDays(1 + random.nextInt(14)));
            sketch.format(Format.BLENDED).session(start, 1 + random.nextInt(2));
        }
        if (random.nextInt(5) == 0) {
            sketch.valid(null, LocalDate.now(clock).plusDays(random.nextInt(14)));
        }
        return sketch;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
