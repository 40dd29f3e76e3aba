package org.kommunalcampus.web.discussion;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.ReportId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports of abuse, for those who decide about them: a provider, and the operator. */
@Controller
@OnRefusal(texts = "discussion")
@RequiredArgsConstructor
class AbuseReportController {

    private static final int PAGE_SIZE = 20;
    private static final String PROVIDER = "/anbieter/meldungen";
    private static final String OPERATOR = "/betrieb/meldungen";

    private final AbuseReports reports;
    private final DiscussionPages pages;

    @GetMapping(PROVIDER)
    String ofProvider(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        return show(PROVIDER, caller, page, locale, model);
    }

    @GetMapping(OPERATOR)
    String ofOperator(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        return show(OPERATOR, caller, page, locale, model);
    }

    @PostMapping(PROVIDER + "/{id}")
    @OnRefusal(texts = "discussion", backTo = PROVIDER)
    String decideAsProvider(
            Caller caller,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "false") boolean ausblenden,
            @ModelAttribute("entered") ReasonForm form,
            RedirectAttributes flash) {
        return decide(PROVIDER, caller, id, ausblenden, form, flash);
    }

    @PostMapping(OPERATOR + "/{id}")
    @OnRefusal(texts = "discussion", backTo = OPERATOR)
    String decideAsOperator(
            Caller caller,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "false") boolean ausblenden,
            @ModelAttribute("entered") ReasonForm form,
            RedirectAttributes flash) {
        return decide(OPERATOR, caller, id, ausblenden, form, flash);
    }

    private String show(String path, Caller caller, PageNumber page, Locale locale, Model model) {
        var open = reports.open(caller, page.ofSize(PAGE_SIZE));
        model.addAttribute("reports", pages.reports(open.getContent(), locale));
        model.addAttribute("path", path);
        model.addAttribute("paging", new Paging(page.value(), PAGE_SIZE, open.getTotalElements(), path));
        return "discussion/reports";
    }

    private String decide(
            String path, Caller caller, ReportId id, boolean hide, ReasonForm form, RedirectAttributes flash) {
        reports.decide(caller, id, hide, form.reason());
        flash.addFlashAttribute("notice", hide ? "discussion.report.hidden" : "discussion.report.dismissed");
        return "redirect:" + path;
    }
}
