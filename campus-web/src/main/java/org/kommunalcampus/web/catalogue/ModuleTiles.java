package org.kommunalcampus.web.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.survey.SurveyFigure;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.catalogue.LearnerMarks.Marks;
import org.kommunalcampus.web.layout.ModuleTile;
import org.kommunalcampus.web.layout.TopicCover;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words modules for lists. */
@Component
@RequiredArgsConstructor
class ModuleTiles {

    private static final int MOST_COMPETENCES = 3;

    private final Competences competences;
    private final LearnerMarks learnerMarks;
    private final SurveyResults surveys;
    private final Wording wording;

    List<ModuleTile> of(List<ModuleCard> cards, Marks marks, Locale locale) {
        Map<CompetenceId, CompetenceView> names = competences.byId(cards.stream()
                .flatMap(card -> card.teaches().stream())
                .map(CompetenceLevel::competence)
                .distinct()
                .toList());
        Map<ModuleId, SurveyFigure> figures =
                surveys.figures(cards.stream().map(ModuleCard::id).toList());
        return cards.stream()
                .map(card -> tile(card, names, figures.get(card.id()), marks, locale))
                .toList();
    }

    private ModuleTile tile(
            ModuleCard card,
            Map<CompetenceId, CompetenceView> names,
            @Nullable SurveyFigure figure,
            Marks marks,
            Locale locale) {
        return new ModuleTile(
                card.title(),
                CatalogueFilter.PATH + "/" + card.id(),
                card.providerName(),
                wording.certified(card.certifiedBy(), locale),
                TopicCover.of(card.teaches().stream()
                        .flatMap(level -> Stream.ofNullable(names.get(level.competence())))
                        .toList()),
                Objects.requireNonNullElse(card.objective(), ""),
                List.of(
                        wording.hours(card.minutes(), locale),
                        wording.format(card.format(), locale),
                        wording.language(card.language(), locale)),
                when(card, locale),
                wording.price(card.price(), locale),
                card.teaches().stream()
                        .filter(level -> names.containsKey(level.competence()))
                        .limit(MOST_COMPETENCES)
                        .map(level -> level(level, names, locale))
                        .toList(),
                figure == null ? null : figure(figure, locale),
                learnerMarks.badges(marks.of(card.id()), locale));
    }

    private String figure(SurveyFigure figure, Locale locale) {
        return wording.text("survey.figure.name", locale) + ": "
                + wording.text("survey.figure", locale, figure.mean(), figure.answers());
    }

    private String level(CompetenceLevel level, Map<CompetenceId, CompetenceView> names, Locale locale) {
        String name =
                Objects.requireNonNull(names.get(level.competence())).name().in(locale);
        return wording.text("catalogue.card.level", locale, name, level.level().value());
    }

    private @Nullable String when(ModuleCard card, Locale locale) {
        if (card.nextSession() != null) {
            return wording.text("catalogue.card.next", locale, wording.day(card.nextSession(), locale));
        }
        return card.format() == Format.ONLINE ? wording.text("catalogue.card.anytime", locale) : null;
    }
}
