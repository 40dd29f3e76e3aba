package org.kommunalcampus.web.hr;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.DueFilter;
import org.kommunalcampus.needs.GapPicture;
import org.kommunalcampus.needs.Needs;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.TableFiles;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What HR sees first, and what units lack as a page and as a table to take away. */
@Controller
@RequiredArgsConstructor
class ReportController {

    private static final int DAYS_AHEAD = 30;
    private static final int MOST_URGENT = 10;

    private final Needs needs;
    private final Members members;
    private final Evaluations evaluations;
    private final AssignmentReports reports;
    private final NeedsPages needsPages;
    private final DuePages duePages;
    private final OverviewPages overview;
    private final HrChoices choices;
    private final Tables tables;
    private final HrWords words;
    private final WelcomePages welcome;

    @GetMapping("/personal")
    String overview(Caller caller, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        var town = caller.requireMunicipality();
        Set<String> off = evaluations.of(caller, town).off();
        model.addAttribute("picture", overview.of(caller, town, off, locale));
        if (!off.contains("due-list")) {
            var mostUrgent = reports.due(caller, town, DueFilter.within(DAYS_AHEAD), PageRequest.of(0, MOST_URGENT));
            model.addAttribute("rows", duePages.rows(caller, mostUrgent.getContent(), locale));
            model.addAttribute("figures", reports.dueFigures(caller, town, DAYS_AHEAD));
        }
        model.addAttribute("welcome", welcome.of(caller));
        model.addAttribute("people", members.count(caller, town));
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
        return TableFiles.download(
                "bedarf",
                type,
                () -> tables.needs(needsPages.of(picture(caller, Ids.one(unit, UnitId::of), by), locale), locale));
    }

    private GapPicture picture(Caller caller, Optional<UnitId> unit, String by) {
        var town = caller.requireMunicipality();
        return by.equals("jobs") ? needs.ofJobs(caller, town) : needs.ofUnits(caller, town, unit.orElse(null));
    }
}
