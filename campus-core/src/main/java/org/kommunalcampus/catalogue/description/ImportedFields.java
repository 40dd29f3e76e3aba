package org.kommunalcampus.catalogue.description;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;

/** Lays what a feed states over a description: a feed knows less, so what it leaves out stays as it is. */
final class ImportedFields {

    private final ModuleDescription before;
    private final Map<String, String> fields;

    private ImportedFields(ModuleDescription before) {
        this.before = before;
        fields = new HashMap<>(before.fields());
    }

    /** The description with what the content states; equal to the one before when that is nothing new. */
    static ModuleDescription over(ModuleDescription before, ModuleContent content) {
        var laid = new ImportedFields(before);
        laid.texts(content);
        laid.hours(content.hours());
        laid.price(content.price());
        laid.teaches(content.teaches());
        laid.requires(content.requires());
        laid.prerequisites(content.prerequisites());
        return ModuleDescription.of(laid.fields);
    }

    private void texts(ModuleContent content) {
        put("/title", content.title());
        put("/objective", content.objective());
        put("/description", content.description());
        if (!content.language().equals(before.language())) {
            put("/language", content.language());
        }
        put("/format", content.format());
        put("/targetGroup", content.targetGroup());
        put("/url", content.url());
        put("/validFrom", content.validFrom());
        put("/validUntil", content.validUntil());
        put("/recordMonths", content.recordMonths());
    }

    private void hours(@Nullable BigDecimal stated) {
        BigDecimal known = LiveContent.of(before).hours();
        if (stated != null && (known == null || known.compareTo(stated) != 0)) {
            put("/hours", stated.toPlainString());
        }
    }

    private void price(@Nullable Money stated) {
        Money known = before.price();
        if (stated != null
                && (known == null
                        || known.amount().compareTo(stated.amount()) != 0
                        || !known.currency().equals(stated.currency()))) {
            put("/price/amount", stated.amount().toPlainString());
            put("/price/currency", stated.currency());
        }
    }

    /** Outcomes whose competence and level are still named stay with their sentences; new ones are added without a sentence. */
    private void teaches(List<CompetenceLevel> stated) {
        Map<CompetenceId, Integer> wanted = levels(stated);
        if (stated.isEmpty() || wanted.equals(levels(before.teaches()))) {
            return;
        }
        Set<CompetenceId> kept = new HashSet<>();
        List<Outcome> outcomes = before.outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.competence() == null || outcome.level() == null) {
                continue;
            }
            if (Integer.valueOf(outcome.level().value()).equals(wanted.get(outcome.competence()))) {
                kept.add(outcome.competence());
            } else {
                drop("/outcomes/" + i + "/");
            }
        }
        int next = outcomes.size();
        for (CompetenceLevel level : stated) {
            if (kept.add(level.competence())) {
                put("/outcomes/" + next + "/competence", level.competence());
                put("/outcomes/" + next + "/level", level.level().value());
                next++;
            }
        }
    }

    private void requires(List<CompetenceLevel> stated) {
        if (stated.isEmpty() || levels(stated).equals(levels(before.requires()))) {
            return;
        }
        drop("/requires/");
        for (int i = 0; i < stated.size(); i++) {
            put("/requires/" + i + "/competence", stated.get(i).competence());
            put("/requires/" + i + "/level", stated.get(i).level().value());
        }
    }

    private void prerequisites(List<List<String>> stated) {
        if (stated.isEmpty() || stated.equals(before.prerequisites())) {
            return;
        }
        drop("/prerequisites/");
        for (int i = 0; i < stated.size(); i++) {
            put("/prerequisites/" + i, String.join("|", stated.get(i)));
        }
    }

    private static Map<CompetenceId, Integer> levels(List<CompetenceLevel> levels) {
        return levels.stream()
                .collect(Collectors.toMap(
                        CompetenceLevel::competence, level -> level.level().value(), Math::max));
    }

    private void drop(String prefix) {
        fields.keySet().removeIf(pointer -> pointer.startsWith(prefix));
    }

    private void put(String pointer, @Nullable Object value) {
        if (value != null) {
            fields.put(pointer, value.toString());
        }
    }
}
