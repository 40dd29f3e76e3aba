package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final long USUAL_POINTS_PER_MINUTE = 67;
    private static final long USUAL_PRICE = 5_000;
    private static final long UNKNOWN = -1;

    private final long version;
    private final EngineModule[] modules;
    private final CompetenceId[] competences;
    private final Map<ModuleId, Integer> moduleNumbers;
    private final Map<CompetenceId, Integer> competenceNumbers;
    private final int[][] taught;
    private final boolean[][] assumed;
    private final int[][] required;
    private final int[][][] alternatives;
    private final List<List<List<ModuleId>>> groupIds;
    private final int[][] providers;
    private final int[][] cheapestFirst;
    private final byte[][] cheapestFirstLevels;
    private final int[] minutes;
    private final long[] cents;
    private final int[] opens;
    private final int[] closes;
    private final int[][] sessionDays;
    private final Circles circles;
    private final List<Implication> implications;

    private CatalogueSnapshot(long version, EngineModule[] modules, Collection<Implication> implications) {
        this.implications = List.copyOf(implications);
        this.version = version;
        this.modules = modules;
        var ids = new TreeSet<>(Comparator.comparing(CompetenceId::value));
        for (var module : modules) {
            module.teaches().forEach(teaching -> ids.add(teaching.competence()));
            module.requires().forEach(presupposition -> ids.add(presupposition.competence()));
        }
        competences = ids.toArray(CompetenceId[]::new);
        competenceNumbers = HashMap.newHashMap(competences.length);
        for (int i = 0; i < competences.length; i++) {
            competenceNumbers.put(competences[i], i);
        }
        moduleNumbers = HashMap.newHashMap(modules.length);
        for (int i = 0; i < modules.length; i++) {
            moduleNumbers.put(modules[i].id(), i);
        }
        groupIds = new ArrayList<>();
        for (var module : modules) {
            groupIds.add(meaningfulGroups(module));
        }
        taught = new int[modules.length][];
        assumed = new boolean[modules.length][];
        required = new int[modules.length][];
        alternatives = new int[modules.length][][];
        for (int i = 0; i < modules.length; i++) {
            taught[i] = teachings(modules[i]);
            assumed[i] = assumptions(modules[i], taught[i]);
            required[i] = presuppositions(modules[i]);
            alternatives[i] = groups(groupIds.get(i));
        }
        circles = new Circles(modules, groupIds, alternatives);
        providers = invert();
        minutes = new int[modules.length];
        cents = new long[modules.length];
        for (int i = 0; i < modules.length; i++) {
            var price = modules[i].priceCents();
            minutes[i] = modules[i].minutes();
            cents[i] = price == null ? UNKNOWN : price;
        }
        cheapestFirst = byUsualCost();
        cheapestFirstLevels = new byte[competences.length][];
        for (int c = 0; c < competences.length; c++) {
            cheapestFirstLevels[c] = new byte[cheapestFirst[c].length];
            for (int i = 0; i < cheapestFirst[c].length; i++) {
                cheapestFirstLevels[c][i] = (byte) levelOf(cheapestFirst[c][i], c);
            }
        }
        opens = new int[modules.length];
        closes = new int[modules.length];
        sessionDays = new int[modules.length][];
        for (int i = 0; i < modules.length; i++) {
            opens[i] = modules[i].validFrom() == null
                    ? Integer.MIN_VALUE
                    : (int) modules[i].validFrom().toEpochDay();
            closes[i] = Math.min(dayOrNever(modules[i].validUntil()), dayOrNever(modules[i].certifiedUntil()));
            sessionDays[i] = days(modules[i].sessions());
        }
    }

    private int levelOf(int module, int competence) {
        for (int i = 0; i < taughtCount(module); i++) {
            if (taught(module, i) == competence) {
                return taughtLevel(module, i);
            }
        }
        throw new IllegalArgumentException("module " + module + " does not teach " + competence);
    }

    private static int dayOrNever(@Nullable LocalDate date) {
        return date == null ? Integer.MAX_VALUE : (int) date.toEpochDay();
    }

    private static int[] days(List<EngineSession> sessions) {
        var days = new int[2 * sessions.size()];
        for (int i = 0; i < sessions.size(); i++) {
            days[2 * i] = (int) sessions.get(i).start().toEpochDay();
            days[2 * i + 1] = (int) sessions.get(i).end().toEpochDay();
        }
        return days;
    }

    /** The providers of each competence in about the order in which they cost something to most learners. */
    private int[][] byUsualCost() {
        var keys = new long[modules.length];
        for (int i = 0; i < modules.length; i++) {
            long usual = USUAL_POINTS_PER_MINUTE * minutes[i] + cents(i, USUAL_PRICE);
            keys[i] = (Math.min(usual, Integer.MAX_VALUE) << Integer.SIZE) | i;
        }
        var lists = new int[providers.length][];
        for (int c = 0; c < lists.length; c++) {
            lists[c] = Arrays.stream(providers[c])
                    .mapToLong(module -> keys[module])
                    .sorted()
                    .mapToInt(key -> (int) key)
                    .toArray();
        }
        return lists;
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
        return taught[module].length / 2;
    }

    /** The i-th competence that the module teaches. */
    public int taught(int module, int i) {
        return taught[module][2 * i];
    }

    /** The level to which the module teaches its i-th competence; 0 if it is to be assumed. */
    public int taughtLevel(int module, int i) {
        return taught[module][2 * i + 1];
    }

    /** Whether it is only assumed to which level the module teaches its i-th competence. */
    public boolean taughtAssumed(int module, int i) {
        return assumed[module][i];
    }

    /** How many competences the module presupposes. */
    public int requiredCount(int module) {
        return required[module].length / 2;
    }

    /** The i-th competence that the module presupposes. */
    public int required(int module, int i) {
        return required[module][2 * i];
    }

    /** The level of its i-th competence that the module presupposes. */
    public int requiredLevel(int module, int i) {
        return required[module][2 * i + 1];
    }

    /** The circles among the prerequisites, and what is ignored because of them. */
    public List<PrerequisiteCycle> cycles() {
        return circles.cycles();
    }

    /** The modules that name each other as prerequisites with this one among them, ascending; null for almost all. */
    public int @Nullable [] circleOf(int module) {
        return circles.of(module);
    }

    /** How many groups of prerequisite modules the module has. */
    public int groupCount(int module) {
        return alternatives[module].length;
    }

    /** How many alternatives of this group the catalogue holds; 0 makes the module unreachable. */
    public int alternativeCount(int module, int group) {
        return alternatives[module][group].length;
    }

    /** The i-th alternative of a group of prerequisite modules. */
    public int alternative(int module, int group, int i) {
        return alternatives[module][group][i];
    }

    /** The modules of a group by id, those that the catalogue does not hold included, the module itself left out. */
    public List<ModuleId> alternativeIds(int module, int group) {
        return groupIds.get(module).get(group);
    }

    /** How many modules teach the competence. */
    public int providerCount(int competence) {
        return providers[competence].length;
    }

    /** The i-th module that teaches the competence, in ascending order. */
    public int provider(int competence, int i) {
        return providers[competence][i];
    }

    /** The same modules, those first that take little time and money. */
    public int cheapestFirst(int competence, int i) {
        return cheapestFirst[competence][i];
    }

    /** To which level that module teaches the competence; 0 if it is to be assumed. */
    public int cheapestFirstLevel(int competence, int i) {
        return cheapestFirstLevels[competence][i];
    }

    /** Learning time of the module in minutes. */
    public int minutes(int module) {
        return minutes[module];
    }

    /** Fee of the module in cents, or what is to be reckoned if it is unknown. */
    public long cents(int module, long unknown) {
        return cents[module] == UNKNOWN ? unknown : cents[module];
    }

    /** Epoch day from which on the module is valid, {@link Integer#MIN_VALUE} if always. */
    public int opens(int module) {
        return opens[module];
    }

    /** Last epoch day on which the module is valid and certified, {@link Integer#MAX_VALUE} if it always is. */
    public int closes(int module) {
        return closes[module];
    }

    /** Whether the module takes place on listed dates alone. */
    public boolean hasDates(int module) {
        return sessionDays[module].length > 0;
    }

    /** Earliest last day of the module's dates that begin on this epoch day or later, {@link Integer#MAX_VALUE} if none does. */
    public int earliestEnd(int module, int from) {
        int earliest = Integer.MAX_VALUE;
        var days = sessionDays[module];
        for (int i = 0; i < days.length; i += 2) {
            if (days[i] >= from) {
                earliest = Math.min(earliest, days[i + 1]);
            }
        }
        return earliest;
    }

    private int[] teachings(EngineModule module) {
        var levels = new TreeMap<Integer, Integer>();
        for (var teaching : module.teaches()) {
            levels.merge(competenceNumbers.get(teaching.competence()), teaching.level(), Math::max);
        }
        return flat(levels);
    }

    private boolean[] assumptions(EngineModule module, int[] teachings) {
        var flags = new boolean[teachings.length / 2];
        for (int i = 0; i < flags.length; i++) {
            var competence = competences[teachings[2 * i]];
            int level = teachings[2 * i + 1];
            flags[i] = module.teaches().stream()
                    .noneMatch(teaching -> !teaching.assumed()
                            && teaching.level() == level
                            && teaching.competence().equals(competence));
        }
        return flags;
    }

    private int[] presuppositions(EngineModule module) {
        var levels = new TreeMap<Integer, Integer>();
        for (var presupposition : module.requires()) {
            levels.merge(competenceNumbers.get(presupposition.competence()), presupposition.level(), Math::max);
        }
        return flat(levels);
    }

    private int[][] groups(List<List<ModuleId>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .mapToInt(this::numberOf)
                        .filter(number -> number >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Groups without the module itself; what is empty then asks for nothing. */
    private static List<List<ModuleId>> meaningfulGroups(EngineModule module) {
        var groups = new ArrayList<List<ModuleId>>();
        for (var group : module.prerequisites()) {
            var others = group.stream()
                    .filter(id -> !id.equals(module.id()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                groups.add(others);
            }
        }
        groups.sort(Comparator.comparing(Object::toString));
        return groups;
    }

    private int[][] invert() {
        var lists = new int[competences.length][];
        var sizes = new int[competences.length];
        for (var teachings : taught) {
            for (int i = 0; i < teachings.length; i += 2) {
                sizes[teachings[i]]++;
            }
        }
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new int[sizes[i]];
        }
        Arrays.fill(sizes, 0);
        for (int module = 0; module < taught.length; module++) {
            for (int i = 0; i < taught[module].length; i += 2) {
                int competence = taught[module][i];
                lists[competence][sizes[competence]++] = module;
            }
        }
        return lists;
    }

    private static int[] flat(TreeMap<Integer, Integer> levels) {
        var flat = new int[2 * levels.size()];
        int i = 0;
        for (var entry : levels.entrySet()) {
            flat[i++] = entry.getKey();
            flat[i++] = entry.getValue();
        }
        return flat;
    }
}
