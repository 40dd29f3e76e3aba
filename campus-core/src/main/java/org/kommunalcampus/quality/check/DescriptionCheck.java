package org.kommunalcampus.quality.check;

import java.util.Arrays;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;

/** One automatic check. It judges alone, keeps nothing and asks nobody. */
interface DescriptionCheck {

    /** Its name in findings, lower case with hyphens. */
    String criterion();

    /** What it finds in the description; nothing where a field it needs is missing, for that is the matter of {@link Completeness}. */
    Stream<Finding> check(ModuleDescription stated, CheckContext around);

    /** A finding of this rule. */
    default Finding finding(Severity severity, String pointer, String code, Object... arguments) {
        return new Finding(
                severity,
                pointer,
                criterion(),
                code,
                Arrays.stream(arguments).map(Object::toString).toList());
    }
}
