package org.kommunalcampus.web.provider;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.ModuleFigures;
import org.kommunalcampus.learning.ModuleResults;
import org.kommunalcampus.learning.ProviderEnrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the provider's own modules do, in figures about groups. */
@Controller
@RequiredArgsConstructor
class StatisticsController {

    private static final int PAGE_SIZE = 50;

    private final ProviderEnrolments enrolments;
    private final Wording wording;

    /** A module with its figures in words. */
    record Row(String id, String title, String bookings, String completions, String rate) {}

    @GetMapping("/anbieter/statistik")
    String statistics(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<ModuleFigures> found = enrolments.statistics(caller, page.ofSize(PAGE_SIZE, Sort.by("title", "id")));
        model.addAttribute(
                "rows", found.stream().map(figures -> row(figures, locale)).toList());
        model.addAttribute("smallest", ModuleResults.SMALLEST_GROUP);
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/anbieter/statistik"));
        return "provider/statistics";
    }

    private Row row(ModuleFigures figures, Locale locale) {
        return new Row(
                figures.module().toString(),
                figures.title(),
                figure(figures.bookings(), "statistics.figure", locale),
                figure(figures.completions(), "statistics.figure", locale),
                figure(figures.completionRate(), "statistics.rate", locale));
    }

    private String figure(@Nullable Long value, String key, Locale locale) {
        return value == null ? wording.text("statistics.hidden", locale) : wording.text(key, locale, value);
    }
}
