package org.kommunalcampus.interview;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.interview.PreviewedQuestion.PreviewedOption;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The guide by which people are asked, kept by the operator. Each change is a new version; answers keep the one they were given to. */
@UseCase
@RequiredArgsConstructor
public class InterviewGuides {

    private final GuideShelf shelf;
    private final GuideRepository guides;
    private final GuideCompetences competences;
    private final Audit audit;
    private final Clock clock;

    /** The version by which people are asked now. */
    public GuideView current(Caller caller) {
        caller.requireOperator();
        return shelf.latest().view();
    }

    /** One version; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public GuideView version(Caller caller, int number) {
        caller.requireOperator();
        return guides.findByNumber(number)
                .orElseThrow(() -> new NotFound("interview guide", number))
                .view();
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public Page<GuideView> versions(Caller caller, Pageable page) {
        caller.requireOperator();
        return guides.findAllByOrderByNumberDesc(page).map(StoredGuide::view);
    }

    /** Whether the text can be published, and how people would be asked; nothing is stored. */
    @Transactional(readOnly = true)
    public GuideCheck check(Caller caller, String document) {
        caller.requireOperator();
        if (document.length() > GuideReader.LONGEST) {
            return new GuideCheck(
                    List.of(new GuideProblem(1, "", "too-long", "At most " + GuideReader.LONGEST + " characters.")),
                    List.of());
        }
        GuideNodes nodes = GuideNodes.of(document);
        if (!nodes.isReadable()) {
            return new GuideCheck(nodes.problems(), List.of());
        }
        Guide guide = new GuideReader(nodes).read();
        competences.check(guide, nodes);
        return new GuideCheck(
                nodes.problems(),
                guide.questions().stream().map(InterviewGuides::preview).toList());
    }

    /**
     * Asks by this guide from now on. Throws {@link Invalid} with every problem, {@link Stale} when the current version is not {@code expected}. The text that holds
     * already makes no new version.
     */
    public GuideView publish(Caller caller, String document, long expected) {
        caller.requireOperator();
        List<GuideProblem> problems = check(caller, document).problems();
        if (!problems.isEmpty()) {
            throw new Invalid(problems.stream()
                    .map(problem -> new FieldError(
                            problem.pointer(), problem.code(), "Line " + problem.line() + ": " + problem.detail()))
                    .toList());
        }
        StoredGuide latest = shelf.latest();
        Stale.check(expected, latest.getId());
        if (latest.document().equals(document)) {
            return latest.view();
        }
        StoredGuide next = guides.save(new StoredGuide(latest.getId() + 1, false, document, Times.now(clock)));
        try {
            guides.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Stale(e);
        }
        audit.record(caller, "interview-guide.published", "interview-guide", String.valueOf(next.getId()), null);
        return next.view();
    }

    private static PreviewedQuestion preview(GuideQuestion question) {
        return new PreviewedQuestion(
                question.id(),
                question.kind(),
                question.text(),
                question.options().stream()
                        .map(option -> new PreviewedOption(option.text(), suggests(option)))
                        .toList(),
                question.onlyIf() == null ? null : question.onlyIf().question());
    }

    private static List<String> suggests(GuideOption option) {
        Stream<String> levels =
                option.levels().stream().map(suggestion -> suggestion.competence() + "@" + suggestion.level());
        Stream<String> formats = option.formats().stream().map(Enum::name).sorted();
        Stream<String> minutes = Stream.ofNullable(option.weeklyMinutes()).map(each -> each + " min");
        return Stream.of(levels, option.interests().stream(), formats, minutes)
                .flatMap(each -> each)
                .toList();
    }
}
