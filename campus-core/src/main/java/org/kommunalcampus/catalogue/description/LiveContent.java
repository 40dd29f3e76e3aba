package org.kommunalcampus.catalogue.description;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.shared.Money;

/** Turns a description into what the catalogue, the search and the planner know of a module, and back as far as that goes. */
final class LiveContent {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private LiveContent() {}

    static ModuleContent of(ModuleDescription stated) {
        return new ModuleContent(
                stated.externalId(),
                stated.title(),
                stated.text("/objective"),
                stated.text("/description"),
                stated.language(),
                stated.format(),
                hours(stated),
                stated.price(),
                stated.teaches(),
                stated.requires(),
                stated.prerequisites(),
                stated.text("/targetGroup"),
                stated.text("/url"),
                stated.validFrom(),
                stated.validUntil(),
                stated.recordMonths(),
                List.of(),
                phases(stated));
    }

    /** What a module that came by an import states. Prerequisites are named by title there, so the links are given by external id. */
    static ModuleDescription of(ModuleView module, List<List<String>> prerequisites) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "/externalId", module.externalId());
        put(fields, "/title", module.title());
        put(fields, "/objective", module.objective());
        put(fields, "/description", module.description());
        put(fields, "/language", module.language());
        put(fields, "/format", module.format());
        put(fields, "/targetGroup", module.targetGroup());
        put(fields, "/url", module.url());
        put(fields, "/validFrom", module.validFrom());
        put(fields, "/validUntil", module.validUntil());
        put(fields, "/recordMonths", module.recordMonths());
        if (module.minutes() != null) {
            BigDecimal hours = BigDecimal.valueOf(module.minutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
            put(fields, "/hours", hours.stripTrailingZeros().toPlainString());
        }
        Money price = module.price();
        if (price != null) {
            put(fields, "/price/amount", price.amount().toPlainString());
            put(fields, "/price/currency", price.currency());
        }
        putLevels(fields, "outcomes", module.teaches());
        putLevels(fields, "requires", module.requires());
        for (int i = 0; i < prerequisites.size(); i++) {
            put(fields, "/prerequisites/" + i, String.join("|", prerequisites.get(i)));
        }
        for (int i = 0; i < module.phases().size(); i++) {
            PhasePlan phase = module.phases().get(i);
            put(fields, "/elements/" + i + "/phase", phase.phase());
            put(fields, "/elements/" + i + "/minutes", phase.minutes());
            put(fields, "/weeks/" + phase.phase(), phase.weeks());
        }
        return ModuleDescription.of(fields);
    }

    private static void putLevels(Map<String, String> fields, String list, List<CompetenceLevel> levels) {
        for (int i = 0; i < levels.size(); i++) {
            put(fields, "/" + list + "/" + i + "/competence", levels.get(i).competence());
            put(fields, "/" + list + "/" + i + "/level", levels.get(i).level().value());
        }
    }

    private static void put(Map<String, String> fields, String pointer, @Nullable Object value) {
        if (value != null) {
            fields.put(pointer, value.toString());
        }
    }

    private static @Nullable BigDecimal hours(ModuleDescription stated) {
        int minutes = stated.elements().stream().mapToInt(Element::minutes).sum();
        if (stated.hours() != null || minutes == 0) {
            return stated.hours();
        }
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    private static List<PhasePlan> phases(ModuleDescription stated) {
        Map<Phase, Integer> weeks = stated.weeks();
        List<PhasePlan> plans = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            int minutes = stated.minutes(phase);
            if (minutes > 0) {
                plans.add(new PhasePlan(phase, minutes, weeks.getOrDefault(phase, 0)));
            }
        }
        return plans;
    }
}
