package org.kommunalcampus.web.report;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.TableFiles;
import org.kommunalcampus.web.layout.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports for HR, one page each, and as tables to take away. */
@Controller
@RequiredArgsConstructor
class StaffReportPageController {

    static final String PAGE = "/personal/berichte";
    private static final int YEARS_BACK = 5;

    private final ReportSheets sheets;
    private final Phrases phrases;
    private final Clock clock;

    @GetMapping(PAGE)
    String first(Caller caller) {
        caller.requireAnyRole(Role.HR);
        return "redirect:" + PAGE + "/" + StaffReportKind.DUTIES.address();
    }

    @GetMapping(PAGE + "/{report}")
    ModelAndView page(
            Caller caller, @PathVariable String report, @RequestParam(defaultValue = "") String jahr, Locale locale) {
        caller.requireAnyRole(Role.HR);
        StaffReportKind kind = StaffReportKind.at(report);
        Year year = year(jahr);
        return new ModelAndView("report/report")
                .addObject("kind", kind)
                .addObject("kinds", StaffReportKind.values())
                .addObject("year", year.toString())
                .addObject("years", years())
                .addObject("sheet", sheets.of(caller, kind, year, locale));
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping(PAGE + "/{report}/{type}")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable String report,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String jahr,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        StaffReportKind kind = StaffReportKind.at(report);
        Year year = year(jahr);
        return TableFiles.download(
                kind.isOfYear() ? report + "-" + year : report,
                type,
                () -> sheets.of(caller, kind, year, locale)
                        .rows(List.of(phrases.say("report.by", locale), phrases.say("report.name", locale))));
    }

    /** The year that an address names; anything else means this year. */
    private Year year(String text) {
        return years().stream()
                .map(Option::value)
                .filter(text::equals)
                .findFirst()
                .map(Year::parse)
                .orElse(Year.now(clock));
    }

    private List<Option> years() {
        int now = Year.now(clock).getValue();
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> Integer.toString(now + 1 - back))
                .map(year -> new Option(year, year))
                .toList();
    }
}
