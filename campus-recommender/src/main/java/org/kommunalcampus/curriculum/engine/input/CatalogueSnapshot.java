package org.kommunalcampus.curriculum.engine.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;

/**
 * An immutable image of the catalogue with dense numbers for modules and competences in the order of their ids, the same
 * whatever the order of loading. Built once per catalogue version and shared by all threads.
 */
public final class CatalogueSnapshot {
    /** Usual points for a minute of learning; a cent of fee is one point. */
    public static final long USUAL_POINTS_PER_MINUTE = 67;

    private static final long USUAL_PRICE = 5_000;
    private static final long UNKNOWN = -1;

    private final long version;
    private final EngineModule[] modules;
    private final CompetenceId[] competences;
    private final Map<ModuleId, Integer> moduleNumbers;
    private final Map<CompetenceId, Integer> competenceNumbers;
    private final LevelLists taught;
    /** By place of what is taught whether the level is only assumed. */
    private final boolean[] assumed;

    private final LevelLists required;
    private final PrerequisiteGroups groups;
    private final ProviderLists providers;
    private final int[] minutes;
    private final long[] cents;
    private final ModuleDates dates;
    private final ModuleTraits traits;
    private final List<Implication> implications;

    private CatalogueSnapshot(long version, EngineModule[] modules, Collection<Implication> implications) {
        this.implications = List.copyOf(implications);
        this.version = version;
        this.modules = modules;
        competences = competences(modules);
        competenceNumbers = HashMap.newHashMap(competences.length);
        for (int i = 0; i < competences.length; i++) {
            competenceNumbers.put(competences[i], i);
        }
        moduleNumbers = HashMap.newHashMap(modules.length);
        for (int i = 0; i < modules.length; i++) {
            moduleNumbers.put(modules[i].id(), i);
        }
        taught = new LevelLists(Arrays.stream(modules).map(this::teachings).toList());
        assumed = assumptions();
        required =
                new LevelLists(Arrays.stream(modules).map(this::presuppositions).toList());
        groups = new PrerequisiteGroups(modules, id -> moduleNumbers.getOrDefault(id, -1));
        minutes = new int[modules.length];
        cents = new long[modules.length];
        var usualCosts = new int[modules.length];
        for (int i = 0; i < modules.length; i++) {
            var price = modules[i].priceCents();
            minutes[i] = modules[i].minutes();
            cents[i] = price == null ? UNKNOWN : price;
            long usual = USUAL_POINTS_PER_MINUTE * minutes[i] + (price == null ? USUAL_PRICE : price);
            usualCosts[i] = (int) Math.min(usual, Integer.MAX_VALUE);
        }
        providers = new ProviderLists(taught, modules.length, competences.length, usualCosts);
        dates = new ModuleDates(modules);
        traits = new ModuleTraits(modules);
    }

    private static CompetenceId[] competences(EngineModule[] modules) {
        var ids = new TreeSet<>(Comparator.comparing(CompetenceId::value));
        for (var module : modules) {
            module.teaches().forEach(teaching -> ids.add(teaching.competence()));
            module.requires().forEach(presupposition -> ids.add(presupposition.competence()));
        }
        return ids.toArray(CompetenceId[]::new);
    }

    /**
     * An image of these modules. A module that names itself as a prerequisite is read as if it did not; where modules name each
     * other so that none could be begun, some prerequisites are {@linkplain #cycles() ignored}; a competence named twice counts
     * with its highest level.
     *
     * @param version catalogue version, passed through
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static CatalogueSnapshot of(long version, Collection<EngineModule> modules) {
        return of(version, modules, List.of());
    }

    /**
     * The same with competences that include others.
     *
     * @param implications in any order
     */
    public static CatalogueSnapshot of(
            long version, Collection<EngineModule> modules, Collection<Implication> implications) {
        var sorted = modules.toArray(EngineModule[]::new);
        Arrays.sort(sorted, Comparator.comparing(EngineModule::id));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].id().equals(sorted[i - 1].id())) {
                throw new IllegalArgumentException("module " + sorted[i].id() + " occurs twice");
            }
        }
        return new CatalogueSnapshot(version, sorted, implications);
    }

    /** Version of the catalogue that this is an image of. */
    public long version() {
        return version;
    }

    /** Which competences include others. */
    public List<Implication> implications() {
        return implications;
    }

    /** Number of modules; they are numbered from 0. */
    public int moduleCount() {
        return modules.length;
    }

    /** Number of competences that some module teaches or presupposes; they are numbered from 0. */
    public int competenceCount() {
        return competences.length;
    }

    /** The module with this number. */
    public EngineModule module(int module) {
        return modules[module];
    }

    /** The competence with this number. */
    public CompetenceId competence(int competence) {
        return competences[competence];
    }

    /** Number of the module, -1 if the catalogue does not hold it. */
    public int numberOf(ModuleId id) {
        return moduleNumbers.getOrDefault(id, -1);
    }

    /** Number of the competence, -1 if no module teaches or presupposes it. */
    public int numberOf(CompetenceId id) {
        return competenceNumbers.getOrDefault(id, -1);
    }

    /** How many competences the module teaches. */
    public int taughtCount(int module) {
        return taught.count(module);
    }

    /** The i-th competence that the module teaches. */
    public int taught(int module, int i) {
        return taught.competence(module, i);
    }

    /** The level to which the module teaches its i-th competence; 0 if it is to be assumed. */
    public int taughtLevel(int module, int i) {
        return taught.level(module, i);
    }

    /** Whether it is only assumed to which level the module teaches its i-th competence. */
    public boolean taughtAssumed(int module, int i) {
        return assumed[taught.place(module, i)];
    }

    /** How many competences the module presupposes. */
    public int requiredCount(int module) {
        return required.count(module);
    }

    /** The i-th competence that the module presupposes. */
    public int required(int module, int i) {
        return required.competence(module, i);
    }

    /** The level of its i-th competence that the module presupposes. */
    public int requiredLevel(int module, int i) {
        return required.level(module, i);
    }

    /** The circles among the prerequisites, and what is ignored because of them. */
    public List<PrerequisiteCycle> cycles() {
        return groups.circles().cycles();
    }

    /** The modules that name each other as prerequisites with this one among them, ascending; null for almost all. */
    public int @Nullable [] circleOf(int module) {
        return groups.circles().of(module);
    }

    /** How many groups of prerequisite modules the module has. */
    public int groupCount(int module) {
        return groups.count(module);
    }

    /** How many alternatives of this group the catalogue holds; 0 makes the module unreachable. */
    public int alternativeCount(int module, int group) {
        return groups.alternatives(module, group).length;
    }

    /** The i-th alternative of a group of prerequisite modules. */
    public int alternative(int module, int group, int i) {
        return groups.alternatives(module, group)[i];
    }

    /** The modules of a group by id, those that the catalogue does not hold included, the module itself left out. */
    public List<ModuleId> alternativeIds(int module, int group) {
        return groups.ids(module, group);
    }

    /** How many modules teach the competence. */
    public int providerCount(int competence) {
        return providers.count(competence);
    }

    /** The i-th module that teaches the competence, in ascending order. */
    public int provider(int competence, int i) {
        return providers.ascending(competence, i);
    }

    /** The same modules, those first that take little time and money. */
    public int cheapestFirst(int competence, int i) {
        return providers.cheapestFirst(competence, i);
    }

    /** To which level that module teaches the competence; 0 if it is to be assumed. */
    public int cheapestFirstLevel(int competence, int i) {
        return providers.level(competence, i);
    }

    /** Learning time of the module in minutes. */
    public int minutes(int module) {
        return minutes[module];
    }

    /** Fee of the module in cents, or what is to be reckoned if it is unknown. */
    public long cents(int module, long unknown) {
        return cents[module] == UNKNOWN ? unknown : cents[module];
    }

    /** What the module costs at least at usual rates, in points: an unknown fee is left out. */
    public int usualCost(int module) {
        return (int) Math.min(USUAL_POINTS_PER_MINUTE * minutes[module] + cents(module, 0), Integer.MAX_VALUE);
    }

    /** When modules are offered. */
    public ModuleDates dates() {
        return dates;
    }

    /** What rules ask about each module again and again. */
    public ModuleTraits traits() {
        return traits;
    }

    private TreeMap<Integer, Integer> teachings(EngineModule module) {
        var levels = new TreeMap<Integer, Integer>();
        for (var teaching : module.teaches()) {
            levels.merge(competenceNumbers.get(teaching.competence()), teaching.level(), Math::max);
        }
        return levels;
    }

    private TreeMap<Integer, Integer> presuppositions(EngineModule module) {
        var levels = new TreeMap<Integer, Integer>();
        for (var presupposition : module.requires()) {
            levels.merge(competenceNumbers.get(presupposition.competence()), presupposition.level(), Math::max);
        }
        return levels;
    }

    private boolean[] assumptions() {
        var flags = new boolean[taught.places()];
        for (int module = 0; module < modules.length; module++) {
            for (int i = 0; i < taught.count(module); i++) {
                var competence = competences[taught.competence(module, i)];
                int level = taught.level(module, i);
                flags[taught.place(module, i)] = modules[module].teaches().stream()
                        .noneMatch(teaching -> !teaching.assumed()
                                && teaching.level() == level
                                && teaching.competence().equals(competence));
            }
        }
        return flags;
    }
}
