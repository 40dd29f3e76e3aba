package org.kommunalcampus.quality.check;

import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** The provider says how people with disabilities take part; public bodies may not buy what shuts them out. */
@Component
class AccessibilityStated implements DescriptionCheck {

    private static final int MEANINGFUL = 40;

    @Override
    public String criterion() {
        return "accessibility-stated";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        String statement = stated.accessibility();
        if (statement == null) {
            return Stream.of(finding(Severity.ERROR, "/accessibility", "missing"));
        }
        return statement.length() < MEANINGFUL
                ? Stream.of(finding(Severity.WARNING, "/accessibility", "short"))
                : Stream.empty();
    }
}
