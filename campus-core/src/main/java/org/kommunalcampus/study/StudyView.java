package org.kommunalcampus.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentView;

/**
 * How far somebody is with a module; all of it follows from what was done.
 *
 * @param edition of the module that the person learns
 * @param session the booked run, {@code null} where there is none or it will not be held
 * @param admittedBecause why the provider lets the person in unprepared, {@code null} where it does not
 * @param phases those that have elements, in their order
 * @param share of the content that was seen or done, 0 to 100
 * @param points in homework, final exam and tools that report points
 * @param maxPoints that can be reached in them
 * @param needed how much of the content and of the points the records of that edition ask for
 * @param complete whether all is there that a completion needs
 * @param place where the person was last
 */
public record StudyView(
        EnrolmentView enrolment,
        int edition,
        @Nullable SessionView session,
        @Nullable String admittedBecause,
        List<PhaseView> phases,
        int share,
        BigDecimal points,
        int maxPoints,
        RecordThresholds needed,
        Proof proof,
        boolean complete,
        @Nullable ElementId place) {

    /** All elements in the order of the phases. */
    public List<ElementView> elements() {
        return phases.stream().flatMap(phase -> phase.elements().stream()).toList();
    }

    /** The element with that id. */
    public Optional<ElementView> element(ElementId id) {
        return elements().stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** The phase of an element. */
    public Optional<PhaseView> phaseOf(ElementId id) {
        return phases.stream()
                .filter(phase -> phase.elements().stream()
                        .anyMatch(element -> element.id().equals(id)))
                .findFirst();
    }

    /** Per cent of the points from which on the test is passed; 0 where every attempt passes. */
    public int passPercent(ElementView test) {
        return PassMark.of(test.item(), needed).percent();
    }

    /** Whether people learn any of it here. */
    public boolean isHere() {
        return elements().stream().anyMatch(element -> element.item().isHere());
    }

    /** Whether nothing obligatory of the preparation is missing. */
    public boolean prepared() {
        return phases.stream()
                .filter(phase -> phase.kind() == Phase.PREPARATION)
                .allMatch(phase -> phase.missing().isEmpty());
    }

    /** The one thing to do next: where the person was if that is not done, else the first that is not done, obligatory ones first. */
    public Optional<ElementView> next() {
        List<ElementView> doable =
                elements().stream().filter(StudyView::canBeDone).toList();
        Stream<ElementView> here =
                doable.stream().filter(element -> element.id().equals(place));
        Stream<ElementView> obligatory = doable.stream().filter(ElementView::obligatory);
        return Stream.of(here, obligatory, doable.stream())
                .flatMap(elements -> elements)
                .findFirst();
    }

    private static boolean canBeDone(ElementView element) {
        return element.item().isHere()
                && switch (element.state()) {
                    case OPEN, BEGUN, FAILED -> true;
                    case CLOSED, ELSEWHERE, WAITING, DONE -> false;
                };
    }
}
