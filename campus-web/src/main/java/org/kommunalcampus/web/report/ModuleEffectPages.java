package org.kommunalcampus.web.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.report.EffectPeriod;
import org.kommunalcampus.report.LevelMove;
import org.kommunalcampus.report.ModuleEffect;
import org.kommunalcampus.report.ModuleEffectDetail;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.report.ReportRow;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.survey.SurveyFigure;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what modules have changed, for pages and files. */
@Component
@RequiredArgsConstructor
class ModuleEffectPages {

    private static final String NONE = "–";

    private final ModuleEffects effects;
    private final SurveyResults surveys;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * A module.
     *
     * @param cells as people read them: people, levels, gaps, an hour, 100 euros, judgement
     * @param values the same as spreadsheets read them
     */
    record Row(ModuleId module, String title, ModuleEffect effect, List<String> cells, List<Object> values) {}

    /** A level before and with the completion, with how often it changed so. */
    record LevelLine(String before, String after, String pairs) {}

    /** One module. */
    record Detail(String title, List<Figure> figures, List<LevelLine> levels) {}

    /** A figure with its name. */
    record Figure(String label, String value) {}

    /** The modules whose titles hold the words, in the order. */
    List<Row> rows(
            Caller caller, RegionId region, EffectPeriod period, String words, ModuleEffectOrder order, Locale locale) {
        List<ModuleEffect> found = effects.of(caller, region, period);
        List<ModuleId> modules = found.stream().map(ModuleEffect::module).toList();
        Names names = namesReader.of(modules, List.of());
        Map<ModuleId, SurveyFigure> judged = surveys.figures(modules);
        return found.stream()
                .filter(one -> words.isBlank() || SearchKey.matches(SearchKey.of(names.module(one.module())), words))
                .sorted(order.comparator())
                .map(one -> row(one, names, judged, locale))
                .toList();
    }

    /** One module; {@code null} where too few people completed it. */
    @Nullable
    Detail detail(Caller caller, RegionId region, EffectPeriod period, ModuleId module, Locale locale) {
        return effects.ofModule(caller, region, period, module)
                .map(found -> detail(found, locale))
                .orElse(null);
    }

    /** A half-year in the words of the text. */
    String period(String text, EffectPeriod period, Locale locale) {
        return phrases.say(text, locale, wording.day(period.first(), locale), wording.day(period.last(), locale));
    }

    List<String> heads(Locale locale) {
        return List.of(
                phrases.say("report.modules.people", locale),
                phrases.say("report.modules.levels", locale),
                phrases.say("report.modules.closed", locale),
                phrases.say("report.modules.perHour", locale),
                phrases.say("report.modules.perHundredEuros", locale),
                phrases.say("report.modules.judged", locale));
    }

    /** With figures that can be reckoned with, for spreadsheets. */
    List<Object> fileHeads(Locale locale) {
        return List.of(
                phrases.say("report.first.modules", locale),
                head("learners", locale),
                phrases.say("report.modules.before", locale),
                phrases.say("report.modules.after", locale),
                phrases.say("report.modules.gaps", locale),
                phrases.say("report.modules.closedOnly", locale),
                phrases.say("report.modules.perHour", locale),
                phrases.say("report.modules.perHundredEuros", locale),
                phrases.say("report.modules.mean", locale),
                phrases.say("report.modules.answers", locale));
    }

    private Row row(ModuleEffect effect, Names names, Map<ModuleId, SurveyFigure> judgements, Locale locale) {
        ModuleId module = effect.module();
        String title = names.module(module);
        SurveyFigure judged = judgements.get(module);
        List<Object> values = new ArrayList<>(List.of(title, effect.people()));
        values.add(orEmpty(effect.meanBefore()));
        values.add(orEmpty(effect.meanAfter()));
        values.add(orEmpty(effect.gaps()));
        values.add(orEmpty(effect.closed()));
        values.add(orEmpty(effect.closedPerHour()));
        values.add(orEmpty(effect.closedPerHundredEuros()));
        values.add(judged == null ? "" : BigDecimal.valueOf(judged.mean()));
        values.add(judged == null ? "" : judged.answers());
        return new Row(
                module,
                title,
                effect,
                List.of(
                        count(effect.people(), locale),
                        levels(effect, locale),
                        closed(effect, locale),
                        number(effect.closedPerHour(), locale),
                        number(effect.closedPerHundredEuros(), locale),
                        judged == null
                                ? NONE
                                : phrases.say(
                                        "report.modules.judgement",
                                        locale,
                                        number(BigDecimal.valueOf(judged.mean()), locale),
                                        judged.answers())),
                values);
    }

    private Detail detail(ModuleEffectDetail found, Locale locale) {
        List<ModuleId> module = List.of(found.figures().module());
        Row row = row(found.figures(), namesReader.of(module, List.of()), surveys.figures(module), locale);
        List<String> heads = heads(locale);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            figures.add(new Figure(heads.get(i), row.cells().get(i)));
        }
        return new Detail(
                row.title(),
                figures,
                found.moves().stream().map(one -> line(one, locale)).toList());
    }

    private LevelLine line(ReportRow<LevelMove, Integer> row, Locale locale) {
        LevelMove move = row.key();
        String pairs = count(row.figures(), locale);
        return move == null
                ? new LevelLine(phrases.say("report.modules.level.together", locale), NONE, pairs)
                : new LevelLine(level(move.before(), locale), level(move.after(), locale), pairs);
    }

    private String level(int level, Locale locale) {
        return level == 0
                ? phrases.say("report.modules.level.none", locale)
                : phrases.say("report.modules.level", locale, level);
    }

    private String levels(ModuleEffect effect, Locale locale) {
        return effect.pairs() == 0
                ? NONE
                : phrases.say(
                        "report.modules.change",
                        locale,
                        number(effect.meanBefore(), locale),
                        number(effect.meanAfter(), locale));
    }

    private String closed(ModuleEffect effect, Locale locale) {
        Integer gaps = effect.gaps();
        Integer closed = effect.closed();
        return gaps == null || closed == null || gaps == 0
                ? NONE
                : phrases.say("report.modules.closed.of", locale, count(closed, locale), count(gaps, locale));
    }

    private String head(String what, Locale locale) {
        return phrases.say("report.column." + what, locale);
    }

    private static Object orEmpty(@Nullable Number number) {
        return number == null ? "" : number;
    }

    private static String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static String number(@Nullable BigDecimal number, Locale locale) {
        return number == null ? NONE : NumberFormat.getInstance(locale).format(number);
    }
}
