package org.kommunalcampus.web.hr;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.report.DutyFigures;
import org.kommunalcampus.report.FeeFigures;
import org.kommunalcampus.report.LearningFigures;
import org.kommunalcampus.report.Report;
import org.kommunalcampus.report.StaffReports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.Euros;
import org.springframework.stereotype.Component;

/** The picture of the municipality on the first page of HR: as much of it as is switched on. */
@Component
@RequiredArgsConstructor
class OverviewPages {

    private final StaffReports reports;
    private final HrWords words;
    private final Euros euros;
    private final Clock clock;

    /**
     * How the municipality stands.
     *
     * @param facts of this year, each with the address of its report
     * @param units how far each is with its duties, the least done first
     */
    record Picture(List<Fact> facts, List<Bar> units) {}

    /** A figure and where more is said. */
    record Fact(String name, String figure, String link) {}

    /** A unit and its duties done in per cent. */
    record Bar(String unit, int percent, int overdue) {}

    Picture of(Caller caller, MunicipalityId town, Set<String> off, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        List<Bar> bars = List.of();
        Year year = Year.now(clock);
        if (!off.contains("report-duties")) {
            Report<DutyFigures> duties = reports.duties(caller, town);
            bars = bars(duties, locale);
            if (duties.all() != null) {
                facts.add(fact("duties", duties.all().percentDone() + " %", "pflichten", locale));
            }
        }
        if (!off.contains("report-learning")) {
            LearningFigures learned = reports.learning(caller, town, year).all();
            if (learned != null) {
                facts.add(fact("learned", words.hours(learned.minutes(), locale), "lernen", locale));
            }
        }
        if (!off.contains("report-fees")) {
            FeeFigures fees = reports.fees(caller, town, year).all();
            if (fees != null) {
                facts.add(fact("fees", euros.say(fees.cents(), locale), "kosten", locale));
            }
        }
        return new Picture(facts, bars);
    }

    private Fact fact(String name, String figure, String report, Locale locale) {
        return new Fact(words.say("overview." + name, locale), figure, "/personal/berichte/" + report);
    }

    private List<Bar> bars(Report<DutyFigures> duties, Locale locale) {
        return duties.units().stream()
                .map(row -> new Bar(
                        row.key() == null
                                ? words.say("overview.small", locale)
                                : row.key().unit() == null
                                        ? words.say("overview.noUnit", locale)
                                        : row.key().name(),
                        row.figures().percentDone(),
                        row.figures().overdue()))
                .sorted((one, other) -> Integer.compare(one.percent(), other.percent()))
                .toList();
    }
}
