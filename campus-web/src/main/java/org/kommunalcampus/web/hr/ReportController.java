package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.needs.GapPicture;
import org.kommunalcampus.needs.Needs;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.TableFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What units lack and what is due, as pages and as tables to take away. */
@Controller
@RequiredArgsConstructor
class ReportController {

    private static final int DAYS_AHEAD = 30;

    private final Needs needs;
    private final AssignmentReports reports;
    private final NeedsPages needsPages;
    private final DuePages duePages;
    private final HrChoices choices;
    private final Tables tables;
    private final HrWords words;

    @GetMapping("/personal")
    String overview(Caller caller, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        var town = caller.requireMunicipality();
        model.addAttribute("due", duePages.of(caller, reports.due(caller, town, DAYS_AHEAD), locale));
        model.addAttribute("people", needs.ofUnits(caller, town, null).people());
        model.addAttribute("days", DAYS_AHEAD);
        return "hr/overview";
    }

    @GetMapping("/personal/bedarf")
    String needs(
            Caller caller,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "units") String by,
            Locale locale,
            Model model) {
        Optional<UnitId> chosen = Ids.one(unit, UnitId::of);
        model.addAttribute("picture", needsPages.of(picture(caller, chosen, by), locale));
        model.addAttribute("unit", chosen.map(UnitId::toString).orElse(""));
        model.addAttribute("by", by.equals("jobs") ? "jobs" : "units");
        model.addAttribute("units", HrChoices.orNone(choices.units(caller), words.say("needs.whole", locale)));
        return "hr/needs";
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping("/personal/bedarf/{type}")
    ResponseEntity<byte[]> needsTable(
            Caller caller,
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "units") String by,
            Locale locale) {
        var picture = needsPages.of(picture(caller, Ids.one(unit, UnitId::of), by), locale);
        return file("bedarf", type, tables.needs(picture, locale));
    }

    @GetMapping("/personal/fristen")
    String due(Caller caller, @RequestParam(defaultValue = "30") int days, Locale locale, Model model) {
        model.addAttribute("days", days);
        model.addAttribute("due", duePages.of(caller, reports.due(caller, caller.requireMunicipality(), days), locale));
        return "hr/due";
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping("/personal/fristen/{type}")
    ResponseEntity<byte[]> dueTable(
            Caller caller, @PathVariable String type, @RequestParam(defaultValue = "30") int days, Locale locale) {
        var due = duePages.of(caller, reports.due(caller, caller.requireMunicipality(), days), locale);
        return file("fristen", type, tables.due(due, locale));
    }

    private GapPicture picture(Caller caller, Optional<UnitId> unit, String by) {
        var town = caller.requireMunicipality();
        return by.equals("jobs") ? needs.ofJobs(caller, town) : needs.ofUnits(caller, town, unit.orElse(null));
    }

    private static ResponseEntity<byte[]> file(String name, String type, List<List<String>> rows) {
        byte[] content = switch (type) {
            case "csv" -> TableFiles.csv(rows);
            case "xlsx" -> TableFiles.xlsx(name, rows);
            default -> throw new NotFound("type of table", type);
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFiles.mediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + type + "\"")
                .body(content);
    }
}
