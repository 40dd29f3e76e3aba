package org.kommunalcampus.curriculum.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.input.Teaching;
import org.kommunalcampus.curriculum.engine.rule.Commitment;

/**
 * Knows the facts of a world without asking the planner: slow, simple code that looks at nothing but the input, to judge
 * plans by.
 */
final class Witness {
    private final World world;
    private final CatalogueSnapshot catalogue;
    private final Map<ModuleId, EngineModule> modules = new HashMap<>();
    private final Set<ModuleId> completed = new HashSet<>();
    private final Set<ModuleId> settled = new HashSet<>();

    Witness(World world) {
        this.world = world;
        catalogue = world.catalogue();
        world.modules().forEach(module -> modules.put(module.id(), module));
        world.learner().completed().stream()
                .filter(completion -> completion.countsOn(nextMonday()))
                .map(CompletedModule::module)
                .forEach(completed::add);
        world.learner().completed().stream()
                .filter(completion -> completion.countsOn(renewBy()))
                .map(CompletedModule::module)
                .forEach(settled::add);
    }

    LocalDate monday() {
        return world.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate nextMonday() {
        return monday().plusWeeks(1);
    }

    LocalDate horizonEnd() {
        return nextMonday().plusWeeks(world.policy().horizonWeeks()).minusDays(1);
    }

    @Nullable
    EngineModule module(ModuleId id) {
        return modules.get(id);
    }

    EngineModule known(ModuleId id) {
        return Objects.requireNonNull(modules.get(id));
    }

    boolean completed(ModuleId id) {
        return completed.contains(id);
    }

    /** Completed and not to be renewed yet. */
    boolean settled(ModuleId id) {
        return settled.contains(id);
    }

    @Nullable
    EnrolledModule enrolment(ModuleId id) {
        return world.learner().enrolments().stream()
                .filter(enrolment -> enrolment.module().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Assigned, pinned, booked, begun or part of a package, and not completed. */
    Set<ModuleId> obligations() {
        var set = new HashSet<>(world.learner().pinned());
        world.learner().assigned().forEach(assignment -> set.add(assignment.module()));
        world.learner().enrolments().forEach(enrolment -> set.add(enrolment.module()));
        world.learner().packages().stream()
                .filter(this::complete)
                .forEach(wish -> wish.modules().stream()
                        .filter(module -> !world.learner().refused().contains(module))
                        .forEach(set::add));
        set.removeAll(settled);
        return set;
    }

    /** What the table of obligations says of each obligation to the module that the plan may honour. */
    List<Commitment> commitments(ModuleId id) {
        var list = new ArrayList<Commitment>();
        world.learner().assigned().stream()
                .filter(assignment -> assignment.module().equals(id))
                .forEach(assignment -> list.add(Objects.requireNonNull(Commitment.of(
                        assignment.kind() == null
                                ? RuleName.RECOMMENDED_BY_EMPLOYER
                                : assignment.kind() == RequirementOrigin.LEGAL_DUTY
                                        ? RuleName.LEGAL_DUTY
                                        : RuleName.ASSIGNED_BY_EMPLOYER))));
        var enrolment = enrolment(id);
        if (enrolment != null) {
            list.add(enrolment.begun() ? Commitment.BEGUN : Commitment.BOOKED);
        }
        if (world.learner().pinned().contains(id)) {
            list.add(Commitment.PINNED);
        }
        if (world.learner().packages().stream()
                .anyMatch(wish -> complete(wish) && wish.modules().contains(id))) {
            list.add(Commitment.PART_OF_PACKAGE);
        }
        return list;
    }

    /** Whether each module of the package is completed or offered and certified. */
    private boolean complete(PackageWish wish) {
        return wish.modules().stream().allMatch(id -> settled.contains(id) || (module(id) != null && canBegin(id)));
    }

    private boolean canBegin(ModuleId id) {
        var module = known(id);
        var first = module.sessions().isEmpty() ? nextMonday() : monday();
        var last = Stream.of(
                        Stream.ofNullable(module.validUntil()),
                        Stream.ofNullable(module.certifiedUntil()),
                        Stream.of(nextMonday()
                                .plusWeeks(world.policy().horizonWeeks())
                                .minusDays(1)))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return !last.isBefore(first)
                && (module.validFrom() == null || !module.validFrom().isAfter(last));
    }

    int actual(CompetenceId competence) {
        int level = held(competence);
        for (var lapse : world.learner().lapses()) {
            if (lapse.competence().equals(competence) && !lapse.on().isAfter(renewBy())) {
                level = Math.min(level, lapse.level());
            }
        }
        return level;
    }

    int held(CompetenceId competence) {
        return world.learner().levels().getOrDefault(competence, 0);
    }

    private LocalDate renewBy() {
        return nextMonday().plusWeeks(world.policy().renewalWeeks());
    }

    int taught(EngineModule module, CompetenceId competence) {
        return module.teaches().stream()
                .filter(teaching -> teaching.competence().equals(competence))
                .mapToInt(this::level)
                .max()
                .orElse(0);
    }

    private int level(Teaching teaching) {
        return teaching.level() == 0 ? world.policy().assumedLevel() : teaching.level();
    }

    /** Requirements that the policy does not ignore and that are not met. */
    List<CompetenceRequirement> open() {
        return world.learner().requirements().stream()
                .filter(requirement -> world.policy().weight(requirement.kind()) > 0)
                .filter(requirement -> requirement.level() > actual(requirement.competence()))
                .toList();
    }

    boolean blocked(LocalDate from, LocalDate to) {
        return world.learner().blocked().stream()
                .anyMatch(time -> !from.isAfter(time.to()) && !to.isBefore(time.from()));
    }

    boolean learningDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !blocked(day, day);
    }

    boolean validOn(EngineModule module, LocalDate day) {
        return (module.validFrom() == null || !day.isBefore(module.validFrom()))
                && (module.validUntil() == null || !day.isAfter(module.validUntil()))
                && (module.certifiedUntil() == null || !day.isAfter(module.certifiedUntil()));
    }

    boolean bookable(EngineModule module, EngineSession session) {
        return session.seatFree()
                && !world.learner().reserved().contains(session.id())
                && !session.closes().isBefore(world.today())
                && session.start().isAfter(world.today())
                && !session.start().isAfter(horizonEnd())
                && validOn(module, session.start())
                && !blocked(session.start(), session.end())
                && beginBy(module, session, enrolment(module.id()) != null) != null;
    }

    /** Latest day to begin with a date, preparation included; null if it is too late for that. */
    @Nullable
    LocalDate beginBy(EngineModule module, EngineSession session, boolean enrolled) {
        int left = (module.phases().preparationMinutes() + 479) / 480;
        var first = enrolled || module.validFrom() == null || module.validFrom().isBefore(nextMonday())
                ? enrolled ? monday() : nextMonday()
                : module.validFrom();
        for (var day = session.start(); !day.isBefore(first) || left == 0; day = day.minusDays(1)) {
            if (day.isBefore(session.start()) && learningDay(day)) {
                left--;
            }
            if (left == 0) {
                return day;
            }
        }
        return enrolled ? session.start() : null;
    }

    LocalDate finish(EngineModule module, EngineSession session) {
        return session.end()
                .plusDays(module.phases().followUpDays(world.learner().weeklyMinutes()));
    }

    /** Whether the planner may propose the module by itself, prerequisites left aside. */
    boolean proposable(EngineModule module) {
        var languages = world.learner().languages();
        return !settled(module.id())
                && (languages.isEmpty() || languages.contains(module.language()) || onlyWay(module))
                && !world.learner().refused().contains(module.id());
    }

    /** Whether the module leads further in what is open than all that is offered in a language understood. */
    private boolean onlyWay(EngineModule module) {
        return open().stream().map(CompetenceRequirement::competence).distinct().anyMatch(competence -> {
            int target = open().stream()
                    .filter(requirement -> requirement.competence().equals(competence))
                    .mapToInt(CompetenceRequirement::level)
                    .max()
                    .orElse(0);
            int understood = world.modules().stream()
                    .filter(other -> world.learner().languages().contains(other.language()))
                    .filter(this::offered)
                    .mapToInt(other -> taught(other, competence))
                    .max()
                    .orElse(0);
            int led = Math.min(taught(module, competence), target);
            return led > actual(competence) && led > understood;
        });
    }

    /** Whether nothing but its language may keep the module from the learner, prerequisites left aside. */
    private boolean offered(EngineModule module) {
        boolean dated = !module.sessions().isEmpty();
        boolean available = dated
                ? module.sessions().stream().anyMatch(session -> bookable(module, session))
                : module.format() == Format.ONLINE;
        return available
                && canBegin(module.id())
                && !settled(module.id())
                && !world.learner().refused().contains(module.id());
    }

    /** Whether the module teaches something that is missing to a level that its provider states. */
    boolean carried(EngineModule module) {
        return module.teaches().stream()
                .filter(teaching -> !teaching.assumed())
                .anyMatch(teaching -> teaching.level() > actual(teaching.competence())
                        && open().stream().anyMatch(asked -> asked.competence().equals(teaching.competence())));
    }

    /** Last day on which the module may be begun. */
    private LocalDate lastDay(EngineModule module) {
        return Stream.of(
                        Stream.ofNullable(module.validUntil()),
                        Stream.ofNullable(module.certifiedUntil()),
                        Stream.of(horizonEnd()))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether the provider states all levels to which the module teaches. */
    static boolean stated(EngineModule module) {
        return module.teaches().stream().noneMatch(Teaching::assumed);
    }

    /** The part of these modules that can be done one after the other in time, each at its earliest; some stand whatever they presuppose. */
    Set<ModuleId> doable(Set<ModuleId> planned, Set<ModuleId> standing) {
        return ends(module -> planned.contains(module.id()), standing).keySet();
    }

    /** For all modules that can be reached at all their earliest last day; what is not planned counts if it states its levels. */
    Map<ModuleId, LocalDate> earliestEnds(Set<ModuleId> planned) {
        return ends(
                module -> planned.contains(module.id())
                        ? obligations().contains(module.id()) || proposable(module)
                        : stated(module) && proposable(module),
                Set.of());
    }

    private Map<ModuleId, LocalDate> ends(Predicate<EngineModule> counts, Set<ModuleId> standing) {
        var ends = new HashMap<ModuleId, LocalDate>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var module : world.modules()) {
                if (!counts.test(module)) {
                    continue;
                }
                var after = standing.contains(module.id()) ? LocalDate.EPOCH : prerequisitesEnd(module, ends);
                var end = earliestEnd(module, after);
                var known = ends.get(module.id());
                if (end != null && (known == null || end.isBefore(known))) {
                    ends.put(module.id(), end);
                    changed = true;
                }
            }
        }
        return ends;
    }

    private @Nullable LocalDate earliestEnd(EngineModule module, @Nullable LocalDate after) {
        var enrolment = enrolment(module.id());
        if (enrolment != null && enrolment.begun()) {
            return begunEnd(module, enrolment);
        }
        if (after == null) {
            return null;
        }
        if (module.sessions().isEmpty()) {
            return module.format() == Format.ONLINE || enrolment != null ? selfPaced(module, after, enrolment) : null;
        }
        if (enrolment != null) {
            for (var session : module.sessions()) {
                if (session.id().equals(enrolment.session())) {
                    return Objects.requireNonNull(beginBy(module, session, true))
                                    .isAfter(after)
                            ? finish(module, session)
                            : null;
                }
            }
        }
        return module.sessions().stream()
                .filter(session -> bookable(module, session))
                .filter(session -> Objects.requireNonNull(beginBy(module, session, enrolment != null))
                        .isAfter(after))
                .map(session -> finish(module, session))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate begunEnd(EngineModule module, EnrolledModule enrolment) {
        for (var session : module.sessions()) {
            if (session.id().equals(enrolment.session())) {
                return finish(module, session);
            }
        }
        var choice = enrolment.session() == null
                ? null
                : module.sessions().stream()
                        .filter(session -> bookable(module, session))
                        .map(session -> finish(module, session))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        if (choice != null) {
            return choice;
        }
        var end = run(monday(), module.minutes());
        return end.isBefore(monday().plusDays(4)) ? monday().plusDays(4) : end;
    }

    private @Nullable LocalDate selfPaced(EngineModule module, LocalDate after, @Nullable EnrolledModule enrolment) {
        var start = after.plusDays(1).isBefore(nextMonday()) ? nextMonday() : after.plusDays(1);
        if (module.validFrom() != null && start.isBefore(module.validFrom())) {
            start = module.validFrom();
        }
        while (!learningDay(start)) {
            start = start.plusDays(1);
        }
        boolean inTime = enrolment != null || (validOn(module, start) && !start.isAfter(horizonEnd()));
        return inTime ? run(start, module.minutes()) : null;
    }

    /** Last day if every learning day from this one on takes eight hours. */
    private LocalDate run(LocalDate from, int minutes) {
        int left = minutes;
        var day = from;
        while (true) {
            if (learningDay(day)) {
                left -= 480;
                if (left <= 0) {
                    return day;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** Last day of the earliest way to all prerequisites, long ago if there are none, null if one cannot be reached. */
    private @Nullable LocalDate prerequisitesEnd(EngineModule module, Map<ModuleId, LocalDate> ends) {
        var last = LocalDate.EPOCH;
        for (var presupposition : module.requires()) {
            if (actual(presupposition.competence()) < presupposition.level()) {
                var end = ends.entrySet().stream()
                        .filter(entry ->
                                taught(known(entry.getKey()), presupposition.competence()) >= presupposition.level())
                        .map(Map.Entry::getValue)
                        .min(LocalDate::compareTo);
                if (end.isEmpty()) {
                    return null;
                }
                last = end.get().isAfter(last) ? end.get() : last;
            }
        }
        for (var group : groups(module)) {
            if (group.stream().noneMatch(this::completed)) {
                var end =
                        group.stream().filter(ends::containsKey).map(ends::get).min(LocalDate::compareTo);
                if (end.isEmpty()) {
                    return null;
                }
                last = end.get().isAfter(last) ? end.get() : last;
            }
        }
        return last;
    }

    /** Prerequisite groups without the module itself and without those that a circle makes void. */
    List<List<ModuleId>> groups(EngineModule module) {
        int number = catalogue.numberOf(module.id());
        return IntStream.range(0, catalogue.groupCount(number))
                .mapToObj(group -> catalogue.alternativeIds(number, group))
                .toList();
    }
}
