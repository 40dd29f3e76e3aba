package org.kommunalcampus.quality.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.springframework.stereotype.Component;

/** Who asks for more points than half (LP4) has points to give and a record to show for them, and leaves room for a mistake. */
@Component
class PlausibleThresholds implements DescriptionCheck {

    /** From here on, a single wrong answer can be one too many. */
    private static final int HARSH = 91;

    private static final Set<ElementKind> GRADED =
            EnumSet.of(ElementKind.HOMEWORK, ElementKind.FINAL_EXAM, ElementKind.EXTERNAL_TOOL);

    @Override
    public String criterion() {
        return "plausible-thresholds";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        RecordThresholds needed = stated.thresholds();
        if (needed.pointsPercent() == null) {
            return Stream.empty();
        }
        Stream.Builder<Finding> found = Stream.builder();
        if (stated.elements().stream().noneMatch(element -> GRADED.contains(element.kind()))) {
            found.add(finding(Severity.WARNING, "/thresholds/pointsPercent", "no-points"));
        }
        if (stated.records().equals(Set.of(RecordKind.PARTICIPATION))) {
            found.add(finding(Severity.WARNING, "/records", "no-record"));
        }
        if (needed.leastPoints() >= HARSH) {
            found.add(
                    finding(Severity.HINT, "/thresholds/pointsPercent", "harsh", String.valueOf(needed.leastPoints())));
        }
        return found.build();
    }
}
