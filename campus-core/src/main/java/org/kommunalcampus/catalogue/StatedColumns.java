package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;

/** What a module states as far as its columns say, for rows from before all of it was kept. */
final class StatedColumns {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Map<String, String> fields = new HashMap<>();

    private StatedColumns() {}

    static ModuleDescription of(LearningModule module, Map<UUID, String> externalIds) {
        var columns = new StatedColumns();
        columns.texts(module);
        columns.lists(module, externalIds);
        return ModuleDescription.reading(columns.fields).description();
    }

    private void texts(LearningModule module) {
        put("/externalId", module.getExternalId());
        put("/title", module.getTitle());
        put("/objective", module.getObjective());
        put("/description", module.getDescription());
        put("/language", module.getLanguage());
        put("/format", module.getFormat());
        put("/targetGroup", module.getTargetGroup());
        put("/url", module.getUrl());
        put("/validFrom", module.getValidFrom());
        put("/validUntil", module.getValidUntil());
        put("/recordMonths", module.getRecordMonths());
        if (module.getMinutes() != null) {
            put("/hours", BigDecimal.valueOf(module.getMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP));
        }
        Money price = module.price();
        if (price != null) {
            put("/price/amount", price.amount().toPlainString());
            put("/price/currency", price.currency());
        }
    }

    private void lists(LearningModule module, Map<UUID, String> externalIds) {
        fields.putAll(ModuleDescription.levels("outcomes", module.competences(CompetenceRow.Kind.TEACHES)));
        fields.putAll(ModuleDescription.levels("requires", module.competences(CompetenceRow.Kind.REQUIRES)));
        List<List<ModuleId>> groups = module.prerequisiteGroups();
        for (int at = 0; at < groups.size(); at++) {
            put(
                    "/prerequisites/" + at,
                    groups.get(at).stream()
                            .map(id -> externalIds.get(id.value()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("|")));
        }
        List<PhasePlan> phases = module.phasePlans();
        for (int at = 0; at < phases.size(); at++) {
            PhasePlan phase = phases.get(at);
            put("/elements/" + at + "/phase", phase.phase());
            put("/elements/" + at + "/minutes", phase.minutes());
            put("/weeks/" + phase.phase(), phase.weeks());
        }
    }

    private void put(String pointer, @Nullable Object value) {
        if (value != null) {
            fields.put(pointer, value.toString());
        }
    }
}
