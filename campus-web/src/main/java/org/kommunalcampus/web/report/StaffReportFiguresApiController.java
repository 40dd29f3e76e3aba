package org.kommunalcampus.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.report.DutyFigures;
import org.kommunalcampus.report.EffectFigures;
import org.kommunalcampus.report.FeeFigures;
import org.kommunalcampus.report.LearningFigures;
import org.kommunalcampus.report.Report;
import org.kommunalcampus.report.ReportRow;
import org.kommunalcampus.report.StaffReports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports in figures for the HR of a municipality. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/reports")
@RequiredArgsConstructor
class StaffReportFiguresApiController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final StaffReports reports;
    private final Clock clock;

    /**
     * A report; groups of fewer people than may be told about are put together in a row without unit, module and month.
     *
     * @param all of the whole municipality, {@code null} where even that is too few people
     */
    record StaffReportBody<F>(
            @Nullable F all,
            List<StaffReportRowBody<F>> units,
            List<StaffReportRowBody<F>> modules,
            List<StaffReportRowBody<F>> months) {}

    /**
     * A group.
     *
     * @param together whether it stands for several groups that are too small
     */
    record StaffReportRowBody<F>(
            @Nullable String unit,
            @Nullable String module,
            @Nullable Integer month,
            boolean together,
            F figures) {}

    @Operation(summary = "How duties stand today, by unit and module; people are counted, never named")
    @GetMapping("/duties")
    StaffReportBody<DutyFigures> duties(Caller caller, @PathVariable MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return body(reports.duties(caller, municipality));
    }

    @Operation(summary = "What today's staff completed in a year, this one by default, by unit, module and month")
    @GetMapping("/learning")
    StaffReportBody<LearningFigures> learning(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable Integer year) {
        caller.requireAffiliation(municipality, Role.HR);
        return body(reports.learning(caller, municipality, year(year)));
    }

    @Operation(summary = "Which fees are owed for a year, this one by default, by unit, module and month")
    @GetMapping("/fees")
    StaffReportBody<FeeFigures> fees(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable Integer year) {
        caller.requireAffiliation(municipality, Role.HR);
        return body(reports.fees(caller, municipality, year(year)));
    }

    @Operation(summary = "Which gaps of today's staff closed in a year, this one by default, and what it took, by unit")
    @GetMapping("/effect")
    StaffReportBody<EffectFigures> effect(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable Integer year) {
        caller.requireAffiliation(municipality, Role.HR);
        return body(reports.effect(caller, municipality, year(year)));
    }

    private Year year(@Nullable Integer year) {
        if (year == null) {
            return Year.now(clock);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Invalid("/year", "out-of-range", FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
        return Year.of(year);
    }

    private static <F> StaffReportBody<F> body(Report<F> report) {
        return new StaffReportBody<>(
                report.all(),
                rows(
                        report.units(),
                        row -> new StaffReportRowBody<>(
                                row.key() == null || row.key().unit() == null
                                        ? null
                                        : row.key().unit().toString(),
                                null,
                                null,
                                row.key() == null,
                                row.figures())),
                rows(
                        report.modules(),
                        row -> new StaffReportRowBody<>(
                                null,
                                row.key() == null ? null : row.key().toString(),
                                null,
                                row.key() == null,
                                row.figures())),
                rows(
                        report.months(),
                        row -> new StaffReportRowBody<>(
                                null,
                                null,
                                row.key() == null ? null : row.key().getValue(),
                                row.key() == null,
                                row.figures())));
    }

    private static <K, F> List<StaffReportRowBody<F>> rows(
            List<ReportRow<K, F>> rows, Function<ReportRow<K, F>, StaffReportRowBody<F>> row) {
        return rows.stream().map(row).toList();
    }
}
