package org.kommunalcampus.web.settlement;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.YearMonth;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.settlement.PlatformShares;
import org.kommunalcampus.settlement.SettlementSum;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.kit.TableFiles;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What municipalities owe providers, for the operator, who closes the months and agrees on the platform's share. */
@Controller
@OnRefusal(texts = "settlement", backTo = SettlementController.PAGE)
@RequestMapping(SettlementController.PAGE)
@RequiredArgsConstructor
class SettlementController {

    static final String PAGE = "/betrieb/abrechnung";
    private static final int PAGE_SIZE = 50;

    private final Settlements settlements;
    private final PlatformShares shares;
    private final SettlementPages pages;
    private final ShareChoices choices;
    private final InvoicePages invoices;

    @GetMapping
    ModelAndView show(
            Caller caller,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        caller.requireOperator();
        YearMonth month = pages.chosen(monat);
        Page<SettlementSum> found = settlements.sums(caller, month, page.ofSize(PAGE_SIZE));
        return new ModelAndView("settlement/sums")
                .addObject("month", pages.month(settlements.standing(caller, month), locale))
                .addObject("months", pages.months(caller, locale))
                .addObject("figures", pages.figures(settlements.total(caller, month), locale))
                .addObject("rows", pages.sums(found.getContent(), locale))
                .addObject("invoices", invoices.credits(caller, month, locale))
                .addObject(
                        "paging",
                        new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), PAGE + "?monat=" + month));
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping("/{type}")
    ResponseEntity<byte[]> file(
            Caller caller, @PathVariable String type, @RequestParam(defaultValue = "") String monat, Locale locale) {
        caller.requireOperator();
        YearMonth month = pages.chosen(monat);
        return TableFiles.download(
                "abrechnung-" + month,
                type,
                () -> pages.sumRows(
                        settlements.sums(caller, month, Pageable.unpaged()).getContent(), locale));
    }

    @PostMapping("/{month}/abschluss")
    String close(Caller caller, @PathVariable String month, RedirectAttributes flash) {
        caller.requireOperator();
        YearMonth chosen = pages.chosen(month);
        settlements.close(caller, chosen);
        flash.addFlashAttribute("notice", "settlement.done");
        return "redirect:" + PAGE + "?monat=" + chosen;
    }

    @GetMapping("/anteile")
    ModelAndView shares(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        caller.requireOperator();
        return shares(caller, page, new ShareForm(null, null, null), locale);
    }

    @PostMapping("/anteile")
    ModelAndView agree(
            Caller caller,
            @ModelAttribute("form") ShareForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireOperator();
        boolean agreed =
                submit(form, errors, () -> shares.agree(caller, form.chosenProvider(), form.from(), form.perMille()));
        if (agreed) {
            flash.addFlashAttribute("notice", "settlement.share.saved");
            return new ModelAndView("redirect:" + PAGE + "/anteile");
        }
        return shares(caller, new PageNumber(0), form, locale);
    }

    private ModelAndView shares(Caller caller, PageNumber page, ShareForm form, Locale locale) {
        var found = shares.list(caller, PageRequest.of(page.value(), PAGE_SIZE));
        return new ModelAndView("settlement/shares")
                .addObject("rows", choices.rows(caller, found.getContent(), locale))
                .addObject("providers", choices.providers(caller, locale))
                .addObject("months", choices.months(locale))
                .addObject("form", form)
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), PAGE + "/anteile"));
    }
}
