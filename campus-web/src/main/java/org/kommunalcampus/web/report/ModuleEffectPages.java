package org.kommunalcampus.web.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.report.LevelShare;
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
     * A module, or several that too few people completed.
     *
     * @param module {@code null} for several
     * @param cells as people read them: people, levels, gaps, an hour, 100 euros, judgement
     * @param values the same as spreadsheets read them
     */
    record Row(@Nullable ModuleId module, String title, ModuleEffect effect, List<String> cells, List<Object> values) {}

    /** A level with how many people had it before and have it with the completion; empty for nobody. */
    record LevelLine(String level, String before, String after) {}

    /** One module. */
    record Detail(String title, List<Figure> figures, List<LevelLine> levels) {}

    /** A figure with its name. */
    record Figure(String label, String value) {}

    /** The modules whose titles hold the words, in the order; those of few people together at the end unless words are asked for. */
    List<Row> rows(Caller caller, RegionId region, String words, ModuleEffectOrder order, Locale locale) {
        List<ReportRow<ModuleId, ModuleEffect>> found = effects.of(caller, region);
        List<ModuleId> modules =
                found.stream().map(ReportRow::key).filter(Objects::nonNull).toList();
        Names names = namesReader.of(modules, List.of());
        Map<ModuleId, SurveyFigure> judged = surveys.figures(modules);
        List<Row> rows = new ArrayList<>();
        for (ReportRow<ModuleId, ModuleEffect> one : found) {
            ModuleId module = one.key();
            String title = module == null ? phrases.say("report.together.modules", locale) : names.module(module);
            boolean wanted = words.isBlank() || (module != null && SearchKey.matches(SearchKey.of(title), words));
            if (wanted) {
                rows.add(row(module, title, one.figures(), module == null ? null : judged.get(module), locale));
            }
        }
        rows.sort((one, other) -> one.module() == null || other.module() == null
                ? Boolean.compare(one.module() == null, other.module() == null)
                : order.comparator().compare(one.effect(), other.effect()));
        return rows;
    }

    /** One module; {@code null} where too few people completed it. */
    @Nullable
    Detail detail(Caller caller, RegionId region, ModuleId module, Locale locale) {
        return effects.ofModule(caller, region, module)
                .map(found -> detail(found, locale))
                .orElse(null);
    }

    /** The months that the figures are about. */
    String period(Caller caller, Locale locale) {
        var period = effects.period(caller);
        return phrases.say(
                "report.modules.period",
                locale,
                wording.day(period.first(), locale),
                wording.day(period.last(), locale));
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
                head("completions", locale),
                phrases.say("report.modules.before", locale),
                phrases.say("report.modules.after", locale),
                phrases.say("report.modules.gaps", locale),
                phrases.say("report.modules.closedOnly", locale),
                phrases.say("report.modules.perHour", locale),
                phrases.say("report.modules.perHundredEuros", locale),
                phrases.say("report.modules.mean", locale),
                phrases.say("report.modules.answers", locale));
    }

    private Row row(
            @Nullable ModuleId module,
            String title,
            ModuleEffect effect,
            @Nullable SurveyFigure judged,
            Locale locale) {
        List<Object> values = new ArrayList<>(List.of(title, effect.people(), effect.completions()));
        values.add(orEmpty(effect.meanBefore()));
        values.add(orEmpty(effect.meanAfter()));
        values.add(effect.gaps());
        values.add(effect.closed());
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
        ModuleId module = found.module();
        Names names = namesReader.of(List.of(module), List.of());
        Row row = row(
                module,
                names.module(module),
                found.figures(),
                surveys.figures(List.of(module)).get(module),
                locale);
        List<String> heads = heads(locale);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            figures.add(new Figure(heads.get(i), row.cells().get(i)));
        }
        return new Detail(row.title(), figures, lines(found, locale));
    }

    private List<LevelLine> lines(ModuleEffectDetail found, Locale locale) {
        Map<Integer, String[]> levels = new TreeMap<>();
        fill(levels, found.before(), 0, locale);
        fill(levels, found.after(), 1, locale);
        return levels.entrySet().stream()
                .map(line -> new LevelLine(level(line.getKey(), locale), line.getValue()[0], line.getValue()[1]))
                .toList();
    }

    private void fill(
            Map<Integer, String[]> levels, List<ReportRow<Integer, LevelShare>> shares, int column, Locale locale) {
        for (ReportRow<Integer, LevelShare> share : shares) {
            Integer level = Objects.requireNonNullElse(share.key(), Integer.MAX_VALUE);
            levels.computeIfAbsent(level, none -> new String[] {NONE, NONE})[column] =
                    count(share.figures().pairs(), locale);
        }
    }

    private String level(int level, Locale locale) {
        return switch (level) {
            case 0 -> phrases.say("report.modules.level.none", locale);
            case Integer.MAX_VALUE -> phrases.say("report.modules.level.together", locale);
            default -> phrases.say("report.modules.level", locale, level);
        };
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
        return effect.gaps() == 0
                ? NONE
                : phrases.say(
                        "report.modules.closed.of",
                        locale,
                        count(effect.closed(), locale),
                        count(effect.gaps(), locale));
    }

    private String head(String what, Locale locale) {
        return phrases.say("report.column." + what, locale);
    }

    private static Object orEmpty(@Nullable BigDecimal number) {
        return number == null ? "" : number;
    }

    private static String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static String number(@Nullable BigDecimal number, Locale locale) {
        return number == null ? NONE : NumberFormat.getInstance(locale).format(number);
    }
}
