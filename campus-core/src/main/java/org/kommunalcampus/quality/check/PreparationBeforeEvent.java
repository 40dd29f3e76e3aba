package org.kommunalcampus.quality.check;

import java.util.stream.Stream;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Phase;
import org.springframework.stereotype.Component;

/** Where people meet, they come prepared; and the format says whether they meet. */
@Component
class PreparationBeforeEvent implements DescriptionCheck {

    @Override
    public String criterion() {
        return "preparation-before-event";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        if (stated.elements().isEmpty() || stated.format() == null) {
            return Stream.empty();
        }
        boolean meets = stated.elements().stream().anyMatch(PreparationBeforeEvent::isEvent);
        boolean prepares = stated.elements().stream().anyMatch(element -> element.phase() == Phase.PREPARATION);
        Stream.Builder<Finding> found = Stream.builder();
        if (meets && !prepares) {
            found.add(finding(Severity.WARNING, "/elements", "no-preparation"));
        }
        if (meets && stated.format() == Format.ONLINE) {
            found.add(finding(Severity.ERROR, "/format", "online-with-event"));
        }
        if (!meets && stated.format() != Format.ONLINE) {
            found.add(finding(Severity.ERROR, "/elements", "no-event"));
        }
        return found.build();
    }

    private static boolean isEvent(Element element) {
        return element.phase() == Phase.EVENT || element.kind() == ElementKind.EVENT;
    }
}
