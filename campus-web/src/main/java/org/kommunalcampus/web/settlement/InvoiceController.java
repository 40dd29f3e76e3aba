package org.kommunalcampus.web.settlement;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.YearMonth;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.einvoice.ElectronicInvoices;
import org.kommunalcampus.invoice.BillingStarts;
import org.kommunalcampus.invoice.InvoiceId;
import org.kommunalcampus.invoice.InvoiceMasters;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.InvoiceFiles;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues invoices and hands them out: to HR what the municipality pays, to a provider what it gets, to the operator what it issued. */
@Controller
@OnRefusal(texts = "invoice")
@RequiredArgsConstructor
class InvoiceController {

    private static final String WAYS = "/betrieb/abrechnung/vertraege";
    private static final String OF_PROVIDER = "/anbieter/abrechnung";
    private static final String OF_OPERATOR = "/betrieb/abrechnung";

    private final Invoices invoices;
    private final InvoiceMasters masters;
    private final BillingStarts starts;
    private final InvoiceFiles files;
    private final InvoicePages pages;
    private final SettlementPages months;
    private final ShareChoices choices;
    private final ElectronicInvoices form;

    @GetMapping("/personal/rechnungen/{id}/{type}")
    ResponseEntity<byte[]> ofMunicipality(Caller caller, @PathVariable InvoiceId id, @PathVariable String type) {
        caller.requireAnyRole(Role.HR);
        return files.download(caller, id, type);
    }

    @GetMapping("/anbieter/rechnungen/{id}/{type}")
    ResponseEntity<byte[]> ofProvider(Caller caller, @PathVariable InvoiceId id, @PathVariable String type) {
        caller.requireProvider();
        return files.download(caller, id, type);
    }

    @GetMapping("/betrieb/rechnungen/{id}/{type}")
    ResponseEntity<byte[]> ofOperator(Caller caller, @PathVariable InvoiceId id, @PathVariable String type) {
        caller.requireOperator();
        return files.download(caller, id, type);
    }

    @PostMapping(OF_PROVIDER + "/{month}/rechnungen")
    @OnRefusal(texts = "invoice", backTo = OF_PROVIDER + "?monat={month}")
    String issue(Caller caller, @PathVariable String month, RedirectAttributes flash) {
        YearMonth chosen = months.chosen(month);
        invoices.issue(caller, caller.requireProvider(), chosen, form);
        flash.addFlashAttribute("notice", "invoice.done");
        return "redirect:" + OF_PROVIDER + "?monat=" + chosen;
    }

    @PostMapping(OF_OPERATOR + "/{month}/gutschriften")
    @OnRefusal(texts = "invoice", backTo = OF_OPERATOR + "?monat={month}")
    String issueCredits(Caller caller, @PathVariable String month, RedirectAttributes flash) {
        caller.requireOperator();
        YearMonth chosen = months.chosen(month);
        invoices.issueCredits(caller, chosen, form);
        flash.addFlashAttribute("notice", "invoice.done");
        return "redirect:" + OF_OPERATOR + "?monat=" + chosen;
    }

    @PostMapping("/anbieter/rechnungen/{id}/storno")
    @OnRefusal(texts = "invoice", backTo = OF_PROVIDER + "?monat={monat}")
    String cancel(
            Caller caller,
            @PathVariable InvoiceId id,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireProvider();
        return cancelled(caller, id, reason, OF_PROVIDER, months.chosen(monat), flash);
    }

    @PostMapping("/betrieb/rechnungen/{id}/storno")
    @OnRefusal(texts = "invoice", backTo = OF_OPERATOR + "?monat={monat}")
    String cancelCredit(
            Caller caller,
            @PathVariable InvoiceId id,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireOperator();
        return cancelled(caller, id, reason, OF_OPERATOR, months.chosen(monat), flash);
    }

    private String cancelled(
            Caller caller, InvoiceId id, String reason, String page, YearMonth month, RedirectAttributes flash) {
        invoices.cancel(caller, id, reason, form);
        flash.addFlashAttribute("notice", "invoice.cancel.done");
        return "redirect:" + page + "?monat=" + month;
    }

    @GetMapping(WAYS)
    ModelAndView ways(Caller caller, Locale locale) {
        caller.requireOperator();
        return ways(caller, new WayForm(null, null), locale);
    }

    @PostMapping(WAYS)
    ModelAndView agree(
            Caller caller,
            @ModelAttribute("form") WayForm typed,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireOperator();
        if (submit(typed, errors, () -> masters.agree(caller, typed.chosenProvider(), typed.chosenWay()))) {
            flash.addFlashAttribute("notice", "invoice.way.saved");
            return new ModelAndView("redirect:" + WAYS);
        }
        return ways(caller, typed, locale);
    }

    @PostMapping(WAYS + "/beginn")
    @OnRefusal(texts = "invoice", backTo = WAYS)
    String begin(Caller caller, StartForm typed, RedirectAttributes flash) {
        caller.requireOperator();
        starts.begin(caller, typed.chosenProvider(), typed.chosenMonth());
        flash.addFlashAttribute("notice", "invoice.way.saved");
        return "redirect:" + WAYS;
    }

    private ModelAndView ways(Caller caller, WayForm typed, Locale locale) {
        return new ModelAndView("settlement/ways")
                .addObject(
                        "credited",
                        choices.credited(caller, masters.credited(caller), masters.movedAccounts(caller), locale))
                .addObject("providers", choices.providers(caller, locale))
                .addObject("ways", pages.ways(locale))
                .addObject("months", choices.longMonths(locale))
                .addObject("form", typed);
    }
}
