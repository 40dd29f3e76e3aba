package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.study.ClosedBecause;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.PhaseView;
import org.kommunalcampus.study.StudyView;

/**
 * How far somebody is with a module.
 *
 * @param share of the content that was seen or done, 0 to 100
 * @param points in homework and final exam
 * @param next id of the element to go on with, {@code null} for none
 */
record StudyBody(
        String enrolment,
        String module,
        EnrolmentState state,
        int edition,
        List<StudyPhaseBody> phases,
        int share,
        BigDecimal points,
        int maxPoints,
        ProofBody proof,
        @Nullable String next) {

    /**
     * A phase.
     *
     * @param closedBecause {@code null} where it is open
     * @param missing ids of what is obligatory and not done
     */
    record StudyPhaseBody(
            Phase kind,
            @Nullable Instant opens,
            @Nullable Instant closes,
            boolean open,
            @Nullable ClosedBecause closedBecause,
            List<String> missing,
            List<ElementBody> elements) {

        static StudyPhaseBody of(PhaseView phase) {
            return new StudyPhaseBody(
                    phase.kind(),
                    phase.opens(),
                    phase.closes(),
                    phase.open(),
                    phase.closed(),
                    phase.missing().stream()
                            .map(element -> element.id().toString())
                            .toList(),
                    phase.elements().stream().map(ElementBody::of).toList());
        }
    }

    /** An element. */
    record ElementBody(
            String id,
            ElementKind kind,
            String title,
            boolean obligatory,
            ElementState state,
            int viewed,
            BigDecimal points,
            int maxPoints) {

        static ElementBody of(ElementView element) {
            return new ElementBody(
                    element.id().toString(),
                    element.item().kind(),
                    element.item().element().title(),
                    element.obligatory(),
                    element.state(),
                    element.viewed(),
                    element.points(),
                    element.maxPoints());
        }
    }

    /**
     * Which proof was reached.
     *
     * @param missing for the next one, in per cent of the content or of the points
     * @param neededContent per cent of the content that a confirmation of participation asks for
     * @param neededPoints per cent of the points that a record of achievement asks for
     */
    record ProofBody(
            @Nullable RecordKind reached,
            @Nullable RecordKind next,
            int missing,
            int neededContent,
            int neededPoints) {}

    static StudyBody of(StudyView view) {
        return new StudyBody(
                view.enrolment().id().toString(),
                view.enrolment().module().toString(),
                view.enrolment().state(),
                view.edition(),
                view.phases().stream().map(StudyPhaseBody::of).toList(),
                view.share(),
                view.points(),
                view.maxPoints(),
                new ProofBody(
                        view.proof().reached(),
                        view.proof().next(),
                        view.proof().missing(),
                        view.needed().leastViewed(),
                        view.needed().leastPoints()),
                view.next().map(element -> element.id().toString()).orElse(null));
    }
}
