package org.kommunalcampus.web.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.quality.Criterion;
import org.kommunalcampus.quality.FieldComment;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.ReviewKind;
import org.kommunalcampus.quality.ReviewView;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.quality.StepView;
import org.kommunalcampus.quality.check.FindingTexts;
import org.kommunalcampus.report.EffectPeriod;
import org.kommunalcampus.report.ModuleEffect;
import org.kommunalcampus.report.ModuleEffectDetail;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyFigure;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.description.FieldWords;
import org.kommunalcampus.web.description.Sheets;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.review.ReviewPage.Group;
import org.kommunalcampus.web.review.ReviewPage.Note;
import org.kommunalcampus.web.review.ReviewPage.Question;
import org.kommunalcampus.web.review.ReviewPage.Step;
import org.springframework.stereotype.Component;

/** Puts a review's page together. */
@Component
@RequiredArgsConstructor
class ReviewPages {

    private final Reviews reviews;
    private final Sheets sheets;
    private final FieldWords fields;
    private final FindingTexts texts;
    private final ReviewWords words;
    private final ModuleEffects effects;
    private final SurveyResults surveys;
    private final Wording wording;

    ReviewPage page(Caller caller, ReviewId id, Locale locale) {
        ReviewView review = reviews.find(caller, id);
        return new ReviewPage(
                review,
                words.badge(review.state(), locale),
                wording.day(review.submittedAt(), locale),
                sheets.of(review.description(), review.differences(), locale),
                sheets.changes(review.differences(), locale),
                texts.worded(review.findings(), locale),
                groups(review.asked(), locale),
                review.comments().stream().map(comment -> note(comment, locale)).toList(),
                review.record().stream().map(step -> step(step, locale)).toList(),
                review.state().isOpen() ? reviews.eligible(caller, id) : List.of(),
                review.kind() == ReviewKind.FIRST ? List.of() : practice(caller, review.module(), locale));
    }

    private List<Group> groups(List<Criterion> asked, Locale locale) {
        Map<String, List<Question>> byGroup = asked.stream()
                .collect(groupingBy(
                        criterion -> criterion.group().in(locale),
                        LinkedHashMap::new,
                        mapping(criterion -> question(criterion, locale), toList())));
        return byGroup.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Question question(Criterion criterion, Locale locale) {
        Map<Integer, String> grades = new LinkedHashMap<>();
        for (int at = 0; at < Criterion.GRADES.size(); at++) {
            grades.put(Criterion.GRADES.get(at), criterion.grades().get(at).in(locale));
        }
        return new Question(
                criterion.code(), criterion.name().in(locale), criterion.weight(), criterion.knockOut(), grades);
    }

    private Note note(FieldComment comment, Locale locale) {
        return new Note(fields.label(comment.pointer(), locale), comment.text());
    }

    private Step step(StepView step, Locale locale) {
        return new Step(
                wording.moment(step.at(), locale),
                step.actor(),
                wording.text("review.step." + step.action(), locale),
                step.detail());
    }

    private List<String> practice(Caller caller, ModuleId module, Locale locale) {
        SurveyFigure judged = surveys.figures(List.of(module)).get(module);
        List<String> said = new ArrayList<>();
        if (judged != null) {
            said.add(wording.text("survey.figure.name", locale) + ": "
                    + wording.text("survey.figure", locale, judged.mean(), judged.answers()));
        }
        said.addAll(effects(caller, module, locale));
        return said;
    }

    /** A sentence for each region that the reader may see and in which enough people completed the module in the latest half-year. */
    private List<String> effects(Caller caller, ModuleId module, Locale locale) {
        EffectPeriod period = effects.period(caller, null);
        List<String> said = new ArrayList<>();
        for (RegionView region : effects.regions(caller)) {
            effects.ofModule(caller, region.id(), period, module)
                    .map(ModuleEffectDetail::figures)
                    .filter(figures -> figures.pairs() > 0)
                    .ifPresent(figures -> said.add(sentence(region, period, figures, locale)));
        }
        return said;
    }

    private String sentence(RegionView region, EffectPeriod period, ModuleEffect figures, Locale locale) {
        NumberFormat numbers = NumberFormat.getInstance(locale);
        String levels = wording.text(
                "report.modules.sentence",
                locale,
                region.name(),
                figures.people(),
                wording.day(period.first(), locale),
                wording.day(period.last(), locale),
                numbers.format(figures.meanBefore()),
                numbers.format(figures.meanAfter()));
        Integer gaps = figures.gaps();
        Integer closed = figures.closed();
        return gaps == null || closed == null
                ? levels
                : levels + " " + wording.text("report.modules.sentence.gaps", locale, closed, gaps);
    }
}
