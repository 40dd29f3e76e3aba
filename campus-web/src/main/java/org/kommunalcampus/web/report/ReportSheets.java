package org.kommunalcampus.web.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.report.DutyFigures;
import org.kommunalcampus.report.EffectFigures;
import org.kommunalcampus.report.FeeFigures;
import org.kommunalcampus.report.LearningFigures;
import org.kommunalcampus.report.Report;
import org.kommunalcampus.report.Report.UnitShare;
import org.kommunalcampus.report.ReportRow;
import org.kommunalcampus.report.StaffReports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.report.ReportSheet.Cell;
import org.kommunalcampus.web.report.ReportSheet.Grid;
import org.kommunalcampus.web.report.ReportSheet.Line;
import org.springframework.stereotype.Component;

/** Words reports, for pages and for files. */
@Component
@RequiredArgsConstructor
class ReportSheets {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final StaffReports reports;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Euros euros;

    /** What a column of a report shows. */
    private record Column<F>(String head, Function<F, Cell> cell) {}

    ReportSheet of(Caller caller, StaffReportKind kind, Year year, Locale locale) {
        var town = caller.requireMunicipality();
        return switch (kind) {
            case DUTIES -> sheet(reports.duties(caller, town), duties(locale), DutyFigures::percentDone, locale);
            case LEARNING -> {
                Report<LearningFigures> report = reports.learning(caller, town, year);
                yield sheet(report, learning(locale), shareOf(report, LearningFigures::completions), locale);
            }
            case FEES -> {
                Report<FeeFigures> report = reports.fees(caller, town, year);
                yield sheet(report, fees(locale), shareOf(report, FeeFigures::cents), locale);
            }
            case EFFECT ->
                sheet(reports.effect(caller, town, year), effect(locale), EffectFigures::percentClosed, locale);
        };
    }

    private List<Column<DutyFigures>> duties(Locale locale) {
        return List.of(
                count("tasks", DutyFigures::tasks, locale),
                count("inTime", DutyFigures::inTime, locale),
                count("late", DutyFigures::late, locale),
                count("open", DutyFigures::open, locale),
                count("overdue", DutyFigures::overdue, locale),
                count("exempt", DutyFigures::exempt, locale),
                new Column<>(
                        head("percent", locale),
                        figures -> new Cell(figures.percentDone(), figures.percentDone() + " %")));
    }

    private List<Column<LearningFigures>> learning(Locale locale) {
        return List.of(
                count("learners", LearningFigures::learners, locale),
                count("completions", LearningFigures::completions, locale),
                new Column<>(head("hours", locale), figures -> hours(figures.minutes(), locale)));
    }

    private List<Column<FeeFigures>> fees(Locale locale) {
        return List.of(count("bookings", FeeFigures::bookings, locale), euros("fees", FeeFigures::cents, locale));
    }

    private List<Column<EffectFigures>> effect(Locale locale) {
        return List.of(
                count("gaps", EffectFigures::gaps, locale),
                count("closed", EffectFigures::closed, locale),
                count("levels", EffectFigures::levels, locale),
                new Column<>(head("hours", locale), figures -> hours(figures.minutes(), locale)),
                new Column<>(
                        head("fees", locale),
                        figures -> figures.cents() == 0 ? Cell.NONE : euros(figures.cents(), locale)),
                new Column<>(
                        head("hoursPerGap", locale),
                        figures -> figures.closed() == 0
                                ? Cell.NONE
                                : hours(figures.minutes() / figures.closed(), locale)),
                new Column<>(
                        head("feesPerGap", locale),
                        figures -> figures.closed() == 0 || figures.cents() == 0
                                ? Cell.NONE
                                : euros(figures.cents() / figures.closed(), locale)));
    }

    private <F> Column<F> euros(String what, ToLongFunction<F> cents, Locale locale) {
        return new Column<>(head(what, locale), figures -> euros(cents.applyAsLong(figures), locale));
    }

    private Cell euros(long cents, Locale locale) {
        return new Cell(BigDecimal.valueOf(cents, 2), euros.say(cents, locale));
    }

    private <F> Column<F> count(String what, ToLongFunction<F> count, Locale locale) {
        return new Column<>(head(what, locale), figures -> {
            long number = count.applyAsLong(figures);
            return new Cell(number, NumberFormat.getIntegerInstance(locale).format(number));
        });
    }

    private Cell hours(long minutes, Locale locale) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(MINUTES, 1, RoundingMode.HALF_UP);
        return new Cell(hours, NumberFormat.getInstance(locale).format(hours));
    }

    private String head(String what, Locale locale) {
        return phrases.say("report.column." + what, locale);
    }

    private <F> ReportSheet sheet(Report<F> report, List<Column<F>> columns, Function<F, Integer> bar, Locale locale) {
        F all = report.all();
        List<Option> figures = all == null
                ? List.of()
                : columns.stream()
                        .map(column -> new Option(column.cell().apply(all).text(), column.head()))
                        .toList();
        Names names = namesReader.of(
                report.modules().stream()
                        .map(ReportRow::key)
                        .filter(Objects::nonNull)
                        .toList(),
                List.of());
        List<Grid> grids = new ArrayList<>();
        grids.add(grid("units", report.units(), columns, bar, unit -> name(unit, locale), unit -> null, locale));
        grids.add(grid(
                "modules",
                report.modules(),
                columns,
                bar,
                names::module,
                (Function<ModuleId, @Nullable String>) module -> "/katalog/" + module,
                locale));
        grids.add(grid("months", report.months(), columns, bar, month -> name(month, locale), month -> null, locale));
        return new ReportSheet(
                figures, grids.stream().filter(grid -> !grid.lines().isEmpty()).toList());
    }

    private <K, F> Grid grid(
            String by,
            List<ReportRow<K, F>> rows,
            List<Column<F>> columns,
            Function<F, Integer> bar,
            Function<K, String> name,
            Function<K, @Nullable String> link,
            Locale locale) {
        String together = phrases.say("report.together." + by, locale);
        return new Grid(
                by,
                phrases.say("report.by." + by, locale),
                phrases.say("report.first." + by, locale),
                columns.stream().map(Column::head).toList(),
                rows.stream()
                        .map(row -> new Line(
                                row.key() == null ? together : name.apply(row.key()),
                                row.key() == null ? null : link.apply(row.key()),
                                bar.apply(row.figures()),
                                columns.stream()
                                        .map(column -> column.cell().apply(row.figures()))
                                        .toList()))
                        .toList());
    }

    /** What a row has of the largest row of its kind, in per cent. */
    private static <F> Function<F, Integer> shareOf(Report<F> report, ToLongFunction<F> figure) {
        long most = Stream.of(report.units(), report.modules(), report.months())
                .flatMap(List::stream)
                .mapToLong(row -> figure.applyAsLong(row.figures()))
                .max()
                .orElse(0);
        return figures -> most == 0 ? 0 : (int) (figure.applyAsLong(figures) * 100 / most);
    }

    private String name(UnitShare unit, Locale locale) {
        return unit.unit() == null ? phrases.say("report.noUnit", locale) : unit.name();
    }

    private static String name(Month month, Locale locale) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
