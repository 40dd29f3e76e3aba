package org.kommunalcampus.packages;

import java.util.HashSet;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What a package is.
 *
 * @param title at most 160 characters
 * @param goal what people can do after it, at most 2000 characters
 * @param modules in the order in which they are to be learned, at most 20
 */
public record PackageContent(String title, String goal, List<ModuleId> modules) {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_GOAL = 2000;
    private static final int MOST_STEPS = 20;

    /** Keeps its own copy. */
    public PackageContent {
        modules = List.copyOf(modules);
    }

    PackageContent checked() {
        var checks = new FieldChecks();
        var checked = new PackageContent(
                checks.line("/title", title, LONGEST_TITLE), checks.text("/goal", goal, LONGEST_GOAL), modules);
        if (modules.size() > MOST_STEPS) {
            checks.reject("/modules", "too-many", "At most " + MOST_STEPS + " modules are allowed.");
        }
        if (new HashSet<>(modules).size() < modules.size()) {
            checks.reject("/modules", "duplicate", "Each module may occur once.");
        }
        checks.orThrow();
        return checked;
    }
}
