package org.kommunalcampus.study;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.ProofTurns;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Tools of others report points, which count as those of a test do: the best report counts, and it may complete the module. */
@UseCase
@RequiredArgsConstructor
public class ToolScores {

    private final StudyAccess access;
    private final StudyReader reader;
    private final ToolScoreRepository scores;
    private final Enrolments enrolments;
    private final ProofTurns turns;
    private final Clock clock;

    /**
     * Takes a report in and completes the module where that was the last thing. The same report twice changes nothing. {@link NotFound} for an element that gives
     * no points or an enrolment that was given up; refused {@code score-outdated} for a report that is older than the latest one, and
     * {@code score-late} once the phase has closed, unless the work was handed in before; teachers may grade it later.
     */
    @CapabilityOnly("launches, which know that the tool is the element's and the person has opened it")
    public void note(EnrolmentId id, ElementId element, ToolReport report) {
        turns.take(enrolments.find(id).member());
        enrolments.takeTurn(id);
        EnrolmentView enrolment = enrolments.find(id);
        if (!enrolment.state().takesPart()) {
            throw new NotFound("enrolment", id);
        }
        StudyView study = reader.of(enrolment);
        Material material = scored(study, element).orElseThrow(() -> new NotFound("element", element));
        var key = ToolScore.Key.of(id, element);
        ToolScore score = scores.findById(key).orElseGet(() -> new ToolScore(key, material.points()));
        ToolReport stored = new ToolReport(
                report.share(),
                report.worked(),
                report.stampedAt().truncatedTo(ChronoUnit.MICROS),
                report.submittedAt());
        if (stored.stampedAt().isBefore(score.stampedAt())) {
            throw new Refused("score-outdated", "a later score of element " + element + " was reported");
        }
        if ((stored.share() != null || stored.worked()) && isLate(study, element, stored, score)) {
            throw new Refused("score-late", "nothing of element " + element + " was handed in while it was open");
        }
        if (score.add(stored, Times.now(clock))) {
            scores.saveAndFlush(score);
            access.completeIfReached(id);
        }
    }

    /** What was reported so far of each; those are missing that were given up, or where the element gives no points. A constant number of queries for each edition. */
    @CapabilityOnly("launches, as above")
    @Transactional(readOnly = true)
    public Map<EnrolmentId, ToolResult> of(Collection<EnrolmentId> ids, ElementId element) {
        List<EnrolmentView> known = enrolments.byIds(ids).stream()
                .filter(enrolment -> enrolment.state().takesPart())
                .toList();
        Map<EnrolmentId, ToolResult> stored = scores
                .of(known.stream().map(each -> each.id().value()).toList())
                .stream()
                .filter(score -> score.element().equals(element))
                .collect(toMap(score -> new EnrolmentId(score.enrolment()), ToolScore::result));
        Map<EnrolmentId, ToolResult> results = new HashMap<>();
        reader.of(known).forEach((id, view) -> {
            if (scored(view, element).isPresent()) {
                results.put(id, stored.getOrDefault(id, ToolResult.NONE));
            }
        });
        return results;
    }

    private boolean isLate(StudyView study, ElementId element, ToolReport report, ToolScore before) {
        PhaseView phase = study.phaseOf(element).orElseThrow();
        Instant closes = phase.closes();
        return !phase.open()
                && closes != null
                && closes.isBefore(clock.instant())
                && workedAt(report, before).noneMatch(closes::isAfter);
    }

    /** Where the tool says when this work was handed in, nothing else decides. */
    private static Stream<Instant> workedAt(ToolReport report, ToolScore before) {
        return report.submittedAt() != null
                ? Stream.of(report.submittedAt())
                : Stream.of(Optional.ofNullable(report.workedAt()), Optional.ofNullable(before.workedAt()))
                        .flatMap(Optional::stream);
    }

    private static Optional<Material> scored(StudyView view, ElementId element) {
        return view.element(element)
                .map(found -> found.item().materialOrEmpty())
                .filter(Material::isScored);
    }
}
