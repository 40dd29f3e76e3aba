package org.kommunalcampus.web.study;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.content.Quantity;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.study.AttemptView;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.web.kit.Markdown;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts the page of an attempt together; while it runs, nothing on it tells what is right. */
@Component
@RequiredArgsConstructor
class TestPages {

    private final StudyPages pages;
    private final StudyWords words;
    private final Markdown markdown;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    TestPage of(AttemptView attempt, Locale locale) {
        String overview = "/lernen/" + attempt.study().enrolment().id();
        String element = overview + "/" + attempt.element().id();
        List<TestPage.Question> questions = new ArrayList<>();
        for (AttemptView.Answered answered : attempt.sheets()) {
            questions.add(question(questions.size() + 1, answered, attempt.revealed(), overview + "/dateien", locale));
        }
        Instant closes = attempt.running() ? attempt.closesAt() : null;
        BigDecimal points = attempt.result().points();
        boolean passed = attempt.passed();
        return new TestPage(
                element + "/versuche/" + attempt.result().number(),
                element,
                pages.title(attempt.study()),
                attempt.element().item().element().title(),
                attempt.result().number(),
                attempt.running(),
                closes == null ? null : wording.moment(closes, locale),
                closes == null
                        ? null
                        : Math.max(0, Duration.between(clock.instant(), closes).toSeconds()),
                points == null ? null : result(attempt, points, passed, locale),
                passed,
                questions);
    }

    private String result(AttemptView attempt, BigDecimal points, boolean passed, Locale locale) {
        int pass = attempt.passPercent();
        String reached = words.points(points, attempt.result().maxPoints(), locale);
        if (pass == 0) {
            return phrases.say("study.test.result", locale, reached);
        }
        String key = passed
                ? "study.test.passed"
                : attempt.element().state() == ElementState.DONE ? "study.test.worse" : "study.test.failed";
        return phrases.say(key, locale, reached, pass);
    }

    private TestPage.Question question(
            int number, AttemptView.Answered answered, boolean revealed, String files, Locale locale) {
        Paper.Sheet sheet = answered.sheet();
        Question question = sheet.question();
        Quantity quantity = question.quantity();
        Double share = answered.share();
        boolean cloze = question.kind() == QuestionKind.CLOZE;
        return new TestPage.Question(
                number,
                question.kind(),
                TestController.FIELD + question.id(),
                cloze ? "" : markdown.html(question.text(), files),
                phrases.say("study.points.most", locale, question.points()),
                choices(answered, revealed),
                options(sheet, locale),
                answered.response(),
                cloze ? question.around() : List.of(),
                quantity == null ? null : quantity.unit(),
                share == null ? null : words.points(worth(question, share), question.points(), locale),
                share != null && share >= 1,
                revealed ? solution(question, locale) : List.of(),
                share == null ? "" : markdown.html(question.feedback(), files));
    }

    private static BigDecimal worth(Question question, double share) {
        return BigDecimal.valueOf(question.points() * share);
    }

    private static List<TestPage.Shown> choices(AttemptView.Answered answered, boolean revealed) {
        Paper.Sheet sheet = answered.sheet();
        boolean matching = sheet.question().kind() == QuestionKind.MATCHING;
        boolean words = sheet.question().kind() == QuestionKind.SHORT_TEXT;
        List<Choice> shown = matching ? sheet.question().toMatch() : words ? List.of() : sheet.choices();
        return IntStream.range(0, shown.size())
                .mapToObj(at -> {
                    boolean chosen = answered.response().contains(String.valueOf(at));
                    @Nullable String told = revealed && chosen ? shown.get(at).feedback() : null;
                    return new TestPage.Shown(shown.get(at).text(), chosen, told);
                })
                .toList();
    }

    /** Places for what is put in order, counterparts for what is matched. */
    private List<Option> options(Paper.Sheet sheet, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrases.say("study.test.choose", locale)));
        switch (sheet.question().kind()) {
            case ORDERING ->
                IntStream.rangeClosed(1, sheet.order().size())
                        .forEach(place -> options.add(new Option(String.valueOf(place), String.valueOf(place))));
            case MATCHING -> {
                List<String> counterparts = sheet.counterparts();
                IntStream.range(0, counterparts.size())
                        .forEach(at -> options.add(new Option(String.valueOf(at), counterparts.get(at))));
            }
            case SINGLE, MULTIPLE, NUMERIC, SHORT_TEXT, CLOZE -> options.clear();
        }
        return options;
    }

    private List<String> solution(Question question, Locale locale) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, SHORT_TEXT ->
                question.choices().stream()
                        .filter(Choice::correct)
                        .map(Choice::text)
                        .toList();
            case ORDERING -> question.choices().stream().map(Choice::text).toList();
            case MATCHING ->
                question.toMatch().stream()
                        .map(pair -> pair.text() + " – " + pair.counterpart())
                        .toList();
            case NUMERIC -> {
                Quantity quantity = Objects.requireNonNull(question.quantity());
                String unit = quantity.unit() == null ? "" : " " + quantity.unit();
                yield List.of(words.number(quantity.value(), locale) + unit);
            }
            case CLOZE -> question.gaps().stream().map(List::getFirst).toList();
        };
    }
}
