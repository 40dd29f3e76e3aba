package org.kommunalcampus.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.record.AttendanceMark;

/**
 * Derives from the facts which phases are open and how far somebody is (LP2, LP3). The preparation opens by the booking and should be done when the session
 * begins; the event is open to those who are prepared or whom the provider lets in; the follow-up opens by taking part and closes some weeks later. A module
 * without an event goes on with the follow-up when the preparation is done.
 */
final class StudyPath {

    /** Where the description says nothing. */
    static final int FOLLOW_UP_WEEKS = 8;

    private final StudyFacts facts;
    private final ElementStates states;

    private StudyPath(StudyFacts facts) {
        this.facts = facts;
        states = new ElementStates(facts);
    }

    static StudyView of(StudyFacts facts) {
        return new StudyPath(facts).view();
    }

    private StudyView view() {
        List<PhaseView> phases = new ArrayList<>();
        boolean prepared = true;
        for (Phase kind : Phase.values()) {
            List<ContentItem> items = facts.course().items().stream()
                    .filter(item -> item.phase() == kind)
                    .toList();
            if (!items.isEmpty() || (kind == Phase.EVENT && facts.session() != null)) {
                PhaseView phase = phase(kind, items, prepared);
                phases.add(phase);
                prepared &= kind != Phase.PREPARATION || phase.missing().isEmpty();
            }
        }
        return summary(phases);
    }

    private PhaseView phase(Phase kind, List<ContentItem> items, boolean prepared) {
        ClosedBecause closed = switch (kind) {
            case PREPARATION -> null;
            case EVENT -> eventClosed(prepared);
            case FOLLOW_UP -> followUpClosed(prepared);
        };
        SessionView session = facts.session();
        return new PhaseView(
                kind,
                switch (kind) {
                    case PREPARATION -> facts.enrolment().bookedAt();
                    case EVENT -> session == null ? null : session.startsAt();
                    case FOLLOW_UP -> session == null ? null : session.endsAt();
                },
                switch (kind) {
                    case PREPARATION -> session == null ? null : session.startsAt();
                    case EVENT -> session == null ? null : session.endsAt();
                    case FOLLOW_UP -> followUpEnds();
                },
                closed,
                items.stream().map(item -> states.view(item, closed == null)).toList());
    }

    private @Nullable ClosedBecause eventClosed(boolean prepared) {
        SessionView session = facts.session();
        if (session == null) {
            return ClosedBecause.NO_SESSION;
        }
        if (!facts.tookPart() && !prepared && facts.admittedBecause() == null) {
            return ClosedBecause.UNPREPARED;
        }
        return session.startsAt().isAfter(facts.now())
                ? ClosedBecause.SESSION_TO_COME
                : session.endsAt().isBefore(facts.now()) ? ClosedBecause.SESSION_OVER : null;
    }

    private @Nullable ClosedBecause followUpClosed(boolean prepared) {
        if (facts.session() == null) {
            return meets() ? ClosedBecause.NO_SESSION : prepared ? null : ClosedBecause.UNPREPARED;
        }
        if (facts.attendance() == AttendanceMark.ABSENT) {
            return ClosedBecause.WAS_ABSENT;
        }
        if (!facts.tookPart()) {
            return facts.session().startsAt().isAfter(facts.now())
                    ? ClosedBecause.SESSION_TO_COME
                    : ClosedBecause.ATTENDANCE_NOT_NOTED;
        }
        Instant end = followUpEnds();
        return end != null && facts.now().isAfter(end) ? ClosedBecause.TOO_LATE : null;
    }

    /** Whether there is something to be present at. */
    private boolean meets() {
        return facts.course().items().stream().anyMatch(item -> item.kind() == ElementKind.EVENT);
    }

    /** The end of its last day. */
    private @Nullable Instant followUpEnds() {
        SessionView session = facts.session();
        if (session == null) {
            return null;
        }
        Integer weeks = facts.course().weeks().get(Phase.FOLLOW_UP);
        LocalDate last = LocalDate.ofInstant(session.endsAt(), facts.zone())
                .plusWeeks(weeks == null || weeks == 0 ? FOLLOW_UP_WEEKS : weeks);
        LocalDate granted = facts.extendedUntil();
        LocalDate day = granted != null && granted.isAfter(last) ? granted : last;
        return day.plusDays(1).atStartOfDay(facts.zone()).toInstant().minusSeconds(1);
    }

    private StudyView summary(List<PhaseView> phases) {
        List<ElementView> all =
                phases.stream().flatMap(phase -> phase.elements().stream()).toList();
        List<ElementView> counted = all.stream()
                .filter(element -> element.state() != ElementState.ELSEWHERE)
                .toList();
        List<ElementView> graded = counted.stream().filter(StudyPath::isGraded).toList();
        BigDecimal points = graded.stream().map(ElementView::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        int most = graded.stream().mapToInt(ElementView::maxPoints).sum();
        int share = share(counted);
        RecordThresholds needed = facts.course().thresholds();
        return new StudyView(
                facts.enrolment(),
                facts.course().edition(),
                facts.session(),
                facts.admittedBecause(),
                List.copyOf(phases),
                share,
                points,
                most,
                needed,
                Proof.of(needed, share, points, most),
                isComplete(counted, share, points, most),
                facts.place());
    }

    private static boolean isGraded(ElementView element) {
        return switch (element.item().kind()) {
            case HOMEWORK, FINAL_EXAM -> true;
            case EXTERNAL_TOOL -> element.item().materialOrEmpty().isScored();
            case VIDEO, TEXT, SELF_TEST, EXERCISE, SURVEY, EVENT -> false;
        };
    }

    /** Weighed by the minutes that the elements take. */
    private static int share(List<ElementView> counted) {
        long minutes = counted.stream().mapToLong(StudyPath::weight).sum();
        long viewed = counted.stream()
                .mapToLong(element -> weight(element) * element.viewed())
                .sum();
        return minutes == 0 ? 0 : (int) (viewed / minutes);
    }

    private static long weight(ElementView element) {
        return Math.max(1, element.item().element().minutes());
    }

    /** What is completed is proved at least by a confirmation of participation, so that it needs what that one needs, too (LP4). */
    private boolean isComplete(List<ElementView> counted, int share, BigDecimal points, int most) {
        RecordThresholds needed = facts.course().thresholds();
        boolean learnedHere = counted.stream()
                .anyMatch(element -> element.obligatory() && element.item().isHere());
        boolean allDone = counted.stream()
                .filter(ElementView::obligatory)
                .allMatch(element -> element.state() == ElementState.DONE);
        boolean wasThere = facts.session() == null ? !meets() : facts.tookPart();
        return learnedHere && allDone && wasThere && share >= needed.leastViewed() && needed.areReached(points, most);
    }
}
