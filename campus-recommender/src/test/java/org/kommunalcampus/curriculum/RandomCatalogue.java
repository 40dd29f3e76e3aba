package org.kommunalcampus.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** What may happen to modules, sessions and the framework of {@link RandomEvents}. */
@TestComponent
@RequiredArgsConstructor
class RandomCatalogue {

    private static final int SKILLS = 8;
    private static final int MODULES = 10;

    private final PlanWorld world;
    private final SampleCampus campus;
    private final Competences competences;
    private final Modules modules;
    private final Sessions sessions;
    private final MutableClock clock;

    private final List<String> published = new ArrayList<>();
    private final List<SessionId> planned = new ArrayList<>();
    private final Set<SessionId> kept = new HashSet<>();
    private Dice dice = new Dice(0);
    private List<CompetenceId> skills = List.of();
    private ProviderId provider = ProviderId.next();

    /** A new provider with some modules; answers the competences that all is about. */
    List<CompetenceId> begin(Dice dice) {
        this.dice = dice;
        skills = campus.competences(SKILLS);
        provider = campus.provider();
        published.clear();
        planned.clear();
        kept.clear();
        world.publish(
                provider,
                IntStream.range(0, MODULES).mapToObj(i -> sketch(next())).toArray(ModuleSketch[]::new));
        return skills;
    }

    void end() {
        offered().forEach(world::withdraw);
    }

    String publish() {
        String id = next();
        world.publish(provider, sketch(id));
        return "published " + id;
    }

    String change() {
        String id = dice.pick(published);
        var report = modules.takeOver(
                PlanWorld.OPERATOR, provider, List.of(sketch(id).content()), true);
        return (report.rejected().isEmpty() ? "changed " : "left ") + id;
    }

    String withdraw() {
        List<ModuleId> offered = offered();
        if (offered.isEmpty()) {
            return "nothing to withdraw";
        }
        world.withdraw(dice.pick(offered));
        return "withdrew a module";
    }

    String planSession() {
        List<ModuleId> offered = offered();
        if (offered.isEmpty()) {
            return "nothing to plan";
        }
        planned.add(sessions.plan(PlanWorld.OPERATOR, dice.pick(offered), run()));
        return "planned a session";
    }

    String moveSession() {
        if (planned.isEmpty()) {
            return "no session to move";
        }
        sessions.arrange(PlanWorld.OPERATOR, dice.pick(planned), run());
        return "moved a session";
    }

    String cancelSession() {
        if (planned.isEmpty()) {
            return "no session to cancel";
        }
        sessions.cancel(PlanWorld.OPERATOR, planned.removeLast(), "test");
        return "cancelled a session";
    }

    /** Others take seats until none is free, or give one back. */
    String takeLastSeats() {
        if (planned.isEmpty()) {
            return "no seats to take";
        }
        SessionId session = dice.pick(planned);
        if (kept.contains(session)) {
            return "seats are kept";
        }
        try {
            for (int i = 0; i < 3; i++) {
                sessions.takeSeat(session);
            }
            return "took seats";
        } catch (Refused full) {
            if (full.getCode().equals("session-full") && dice.oneIn(2)) {
                sessions.releaseSeat(session);
            }
            return full.getCode();
        }
    }

    /** One competence retires, or all that did come back. */
    String changeFramework() {
        String code = competences.find(skills.getFirst()).frameworkCode();
        int missing = 1 + dice.below(SKILLS * 2);
        campus.framework(
                code,
                IntStream.rangeClosed(1, SKILLS)
                        .filter(i -> i != missing)
                        .boxed()
                        .toList());
        return missing > SKILLS ? "all competences count" : "competence " + missing + " retired";
    }

    /** The provider of all modules. */
    ProviderId provider() {
        return provider;
    }

    /** The sessions that were planned and not cancelled. */
    List<SessionId> planned() {
        return planned;
    }

    /** Seats of the session are kept, so that nobody may take them but by a booking. */
    void keeps(SessionId session) {
        kept.add(session);
    }

    /** What somebody could learn at this moment. */
    List<ModuleId> offered() {
        return world.offeredBy(Set.copyOf(skills));
    }

    private SessionContent run() {
        Instant start = clock.instant().plus(Duration.ofDays(1 + dice.below(20)));
        var content =
                SessionContent.at(start, start.plus(Duration.ofHours(6)), dice.oneIn(4) ? null : 1 + dice.below(3));
        LocalDate day = LocalDate.ofInstant(start, TimeReader.GERMANY);
        return dice.oneIn(2) ? content : content.on(new SessionTerms(day.minusDays(dice.below(9)), null, null, false));
    }

    private String next() {
        published.add("M" + published.size());
        return published.getLast();
    }

    private ModuleSketch sketch(String id) {
        var sketch = ModuleSketch.module(id, "Modul " + id)
                .hours(1 + dice.below(12))
                .euros(dice.below(400))
                .teaches(dice.pick(skills), 1 + dice.below(6));
        if (dice.oneIn(3)) {
            sketch.requires(dice.pick(skills), 1 + dice.below(3));
        }
        if (dice.oneIn(4)) {
            sketch.after(dice.pick(published), dice.pick(published));
        }
        if (dice.oneIn(2)) {
            Instant start = clock.instant().plus(Duration.ofDays(1 + dice.below(14)));
            sketch.format(Format.BLENDED).session(start, 1 + dice.below(2));
        }
        if (dice.oneIn(5)) {
            sketch.valid(null, LocalDate.now(clock).plusDays(dice.below(14)));
        }
        if (dice.oneIn(4)) {
            sketch.recordMonths(1 + dice.below(3));
        }
        return sketch;
    }
}
