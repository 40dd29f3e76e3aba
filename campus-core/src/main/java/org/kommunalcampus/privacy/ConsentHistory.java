package org.kommunalcampus.privacy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds to the noted steps what nobody noted: that consents lapsed. */
final class ConsentHistory {

    private static final Set<ConsentAction> OPEN = Set.of(ConsentAction.GIVEN, ConsentAction.CHANGED);

    private ConsentHistory() {}

    /** All steps, the latest first. */
    static List<ConsentStep> of(List<ConsentStep> noted, LocalDate today, ZoneId zone) {
        List<ConsentStep> all = new ArrayList<>(noted);
        Map<ConsentId, ConsentStep> last = new LinkedHashMap<>();
        for (ConsentStep step : noted) {
            ConsentStep before = last.put(step.consent(), step);
            if (before != null && lapsedBy(before, LocalDate.ofInstant(step.at(), zone))) {
                all.add(lapse(before, zone));
            }
        }
        last.values().stream()
                .filter(step -> lapsedBy(step, today))
                .map(step -> lapse(step, zone))
                .forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(ConsentStep::at))
                .toList()
                .reversed();
    }

    private static boolean lapsedBy(ConsentStep step, LocalDate day) {
        return OPEN.contains(step.action()) && step.until().isBefore(day);
    }

    private static ConsentStep lapse(ConsentStep step, ZoneId zone) {
        return new ConsentStep(
                step.consent(),
                step.purpose(),
                step.topic(),
                ConsentAction.LAPSED,
                step.until().plusDays(1).atStartOfDay(zone).toInstant(),
                step.until());
    }
}
