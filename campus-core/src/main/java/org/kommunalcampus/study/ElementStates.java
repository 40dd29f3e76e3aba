package org.kommunalcampus.study;

import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.TestRules;

/** Derives from the facts how far somebody is with each element. */
@RequiredArgsConstructor
final class ElementStates {

    /** Who has seen so much of a film has seen it; few wait for the last words. */
    private static final int SEEN_PERCENT = 90;

    private static final int ALL = 100;

    private final StudyFacts facts;

    ElementView view(ContentItem item, boolean open) {
        return switch (item.kind()) {
            case EVENT -> event(item);
            case SELF_TEST, FINAL_EXAM -> item.isHere() ? test(item, open) : elsewhere(item);
            case HOMEWORK -> item.isHere() ? homework(item, open) : elsewhere(item);
            case EXTERNAL_TOOL -> item.materialOrEmpty().isScored() ? tool(item, open) : notScored(item, open);
            case VIDEO, TEXT, EXERCISE, SURVEY -> notScored(item, open);
        };
    }

    private ElementView notScored(ContentItem item, boolean open) {
        return item.isHere() ? seen(item, open) : elsewhere(item);
    }

    private ElementView event(ContentItem item) {
        if (facts.session() == null) {
            return elsewhere(item);
        }
        return facts.tookPart() ? view(item, ElementState.DONE, true, ALL) : view(item, ElementState.CLOSED, true, 0);
    }

    private ElementView seen(ContentItem item, boolean open) {
        Seen seen = facts.seen().getOrDefault(item.id(), Seen.NOTHING);
        Material material = item.materialOrEmpty();
        int viewed = viewed(item, material, seen);
        boolean done = viewed >= (isFilm(item, material) ? SEEN_PERCENT : ALL);
        boolean begun = viewed > 0 || seen.opened();
        return view(
                item,
                done ? ElementState.DONE : state(open, begun ? ElementState.BEGUN : ElementState.OPEN),
                material.obligatory(),
                viewed);
    }

    private static int viewed(ContentItem item, Material material, Seen seen) {
        if (isFilm(item, material)) {
            return seen.read() && material.supplement() != null
                    ? ALL
                    : seen.played().percentOf(material.seconds());
        }
        boolean toRead = material.text() != null || material.tool() != null;
        return (toRead ? seen.read() : seen.opened()) ? ALL : 0;
    }

    private static boolean isFilm(ContentItem item, Material material) {
        return item.kind() == ElementKind.VIDEO && material.file() != null;
    }

    private ElementView test(ContentItem item, boolean open) {
        TestResult result = facts.tests().getOrDefault(item.id(), TestResult.NONE);
        Material material = item.materialOrEmpty();
        TestRules rules = material.rules();
        boolean passed = result.submitted() > 0
                && PassMark.of(item, facts.course().thresholds()).isReached(result.points(), result.maxPoints());
        ElementState state = passed
                ? ElementState.DONE
                : result.running() != null
                        ? state(open, ElementState.BEGUN)
                        : result.submitted() > 0 ? ElementState.FAILED : state(open, ElementState.OPEN);
        return new ElementView(
                item,
                state,
                material.obligatory(),
                result.submitted() > 0 ? ALL : 0,
                result.points(),
                result.submitted() > 0 ? result.maxPoints() : expected(item, rules.drawn()));
    }

    /** What an attempt can reach on average where questions are drawn. */
    private static int expected(ContentItem item, @Nullable Integer drawn) {
        return drawn == null || drawn >= item.questions()
                ? item.points()
                : Math.round((float) item.points() * drawn / item.questions());
    }

    private ElementView homework(ContentItem item, boolean open) {
        HomeworkResult result = facts.homework().getOrDefault(item.id(), HomeworkResult.NONE);
        int most = item.points();
        Integer points = result.points();
        boolean done = most == 0
                ? result.handedIn() > 0
                : points != null && facts.course().thresholds().areReached(BigDecimal.valueOf(points), most);
        ElementState state = done
                ? ElementState.DONE
                : result.waiting()
                        ? ElementState.WAITING
                        : result.handedIn() > 0 ? ElementState.FAILED : state(open, ElementState.OPEN);
        return new ElementView(
                item,
                state,
                item.materialOrEmpty().obligatory(),
                result.handedIn() > 0 ? ALL : 0,
                BigDecimal.valueOf(points == null ? 0 : points),
                most);
    }

    /** Worked through is viewed; points come with the grade, for which it may have to wait. */
    private ElementView tool(ContentItem item, boolean open) {
        ToolResult result = facts.tools().getOrDefault(item.id(), ToolResult.NONE);
        Seen seen = facts.seen().getOrDefault(item.id(), Seen.NOTHING);
        Material material = item.materialOrEmpty();
        BigDecimal points = result.points();
        boolean passed =
                points != null && PassMark.of(item, facts.course().thresholds()).isReached(points, item.points());
        ElementState state = passed
                ? ElementState.DONE
                : points != null
                        ? ElementState.FAILED
                        : result.viewed()
                                ? ElementState.WAITING
                                : state(open, seen.opened() ? ElementState.BEGUN : ElementState.OPEN);
        return new ElementView(
                item,
                state,
                material.obligatory(),
                result.viewed() ? ALL : 0,
                points == null ? BigDecimal.ZERO : points,
                item.points());
    }

    private static ElementState state(boolean open, ElementState otherwise) {
        return open ? otherwise : ElementState.CLOSED;
    }

    private static ElementView elsewhere(ContentItem item) {
        return view(item, ElementState.ELSEWHERE, false, 0);
    }

    private static ElementView view(ContentItem item, ElementState state, boolean obligatory, int viewed) {
        return new ElementView(item, state, obligatory, viewed, BigDecimal.ZERO, 0);
    }
}
