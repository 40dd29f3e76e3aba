package org.kommunalcampus.quality.check;

import java.util.stream.Stream;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Phase;
import org.springframework.stereotype.Component;

/** The follow-up goes over four to eight weeks, so that what was learned is tried at work; blended modules have one. */
@Component
class FollowUpLength implements DescriptionCheck {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final String POINTER = "/weeks/FOLLOW_UP";

    @Override
    public String criterion() {
        return "follow-up-length";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        boolean hasFollowUp = stated.elements().stream().anyMatch(element -> element.phase() == Phase.FOLLOW_UP);
        Integer weeks = stated.weeks().get(Phase.FOLLOW_UP);
        if (!hasFollowUp) {
            return stated.format() == Format.BLENDED && !stated.elements().isEmpty()
                    ? Stream.of(finding(Severity.WARNING, "/elements", "none"))
                    : Stream.empty();
        }
        if (weeks == null) {
            return Stream.of(finding(Severity.ERROR, POINTER, "not-stated"));
        }
        return weeks < SHORTEST || weeks > LONGEST
                ? Stream.of(finding(Severity.WARNING, POINTER, "out-of-range", weeks))
                : Stream.empty();
    }
}
