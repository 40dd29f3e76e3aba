package org.kommunalcampus.web.settlement;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.invoice.BillingStarts;
import org.kommunalcampus.invoice.InvoiceMasters;
import org.kommunalcampus.invoice.TaxCase;
import org.kommunalcampus.invoice.TaxFacts;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has to be known for invoices: a provider states itself and how its fees are taxed, HR where invoices go. */
@Controller
@OnRefusal(texts = "invoice")
@RequiredArgsConstructor
class BillingDataController {

    private static final String OF_PROVIDER = "/anbieter/rechnungsdaten";
    private static final String OF_MUNICIPALITY = "/personal/rechnungsdaten";
    private static final String TYPED = "typed";
    private static final String TAX_VERSION = "taxVersion";

    private final InvoiceMasters masters;
    private final BillingStarts starts;
    private final ShareChoices choices;
    private final Conflicts conflicts;
    private final Phrases phrases;

    /** How fees are taxed, as people read it. */
    record Tax(String from, String taxCase, String certificate) {}

    @GetMapping(OF_PROVIDER)
    ModelAndView seller(Caller caller, Locale locale) {
        var stated = masters.seller(caller, caller.requireProvider());
        return provider(caller, SellerForm.of(stated.facts()), stated.revision(), TaxForm.empty(), locale);
    }

    @PostMapping(OF_PROVIDER)
    ModelAndView stateSeller(
            Caller caller,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute(TYPED) SellerForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        ProviderId provider = caller.requireProvider();
        if (submit(typed, errors, () -> masters.stateSeller(caller, provider, typed.facts(), version))) {
            return saved(OF_PROVIDER, flash);
        }
        var stated = masters.seller(caller, provider);
        return isStale(errors)
                ? conflicts.page(
                        "invoice", typed, SellerForm.of(stated.facts()), stated.revision(), Map.of(), request, locale)
                : provider(caller, typed, version, TaxForm.empty(), locale);
    }

    @PostMapping(OF_PROVIDER + "/steuer")
    ModelAndView stateTax(
            Caller caller,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("tax") TaxForm tax,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        ProviderId provider = caller.requireProvider();
        if (submit(tax, errors, () -> masters.stateTax(caller, provider, tax.facts(), version))) {
            return saved(OF_PROVIDER, flash);
        }
        var stated = masters.seller(caller, provider);
        var page = provider(caller, SellerForm.of(stated.facts()), stated.revision(), tax, locale);
        if (isStale(errors)) {
            page.setStatus(HttpStatus.CONFLICT); // it shows what stands now, upon which the form can be sent again
            return page;
        }
        return page.addObject(TAX_VERSION, version);
    }

    @GetMapping(OF_MUNICIPALITY)
    ModelAndView buyer(Caller caller) {
        caller.requireAnyRole(Role.HR);
        var stated = masters.buyer(caller, caller.requireMunicipality());
        return municipality(BuyerForm.of(stated.facts()), stated.revision());
    }

    @PostMapping(OF_MUNICIPALITY)
    ModelAndView stateBuyer(
            Caller caller,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute(TYPED) BuyerForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var municipality = caller.requireMunicipality();
        if (submit(typed, errors, () -> masters.stateBuyer(caller, municipality, typed.facts(), version))) {
            return saved(OF_MUNICIPALITY, flash);
        }
        var stated = masters.buyer(caller, municipality);
        return isStale(errors)
                ? conflicts.page(
                        "invoice", typed, BuyerForm.of(stated.facts()), stated.revision(), Map.of(), request, locale)
                : municipality(typed, version);
    }

    private ModelAndView provider(Caller caller, SellerForm typed, long version, TaxForm tax, Locale locale) {
        ProviderId provider = caller.requireProvider();
        var stated = masters.taxes(caller, provider);
        return new ModelAndView("settlement/seller")
                .addObject(TYPED, typed)
                .addObject("version", version)
                .addObject(TAX_VERSION, stated.revision())
                .addObject("start", start(caller, provider, locale))
                .addObject("way", phrases.say("invoice.way.told." + masters.way(caller, provider), locale))
                .addObject("tax", tax)
                .addObject("taxes", taxes(stated.facts(), locale))
                .addObject("cases", cases(locale))
                .addObject("months", choices.longMonths(locale));
    }

    private String start(Caller caller, ProviderId provider, Locale locale) {
        return starts.of(caller, provider)
                .map(first -> phrases.say("invoice.start.told", locale, phrases.month(first.atDay(1), locale)))
                .orElse("");
    }

    private static ModelAndView municipality(BuyerForm typed, long version) {
        return new ModelAndView("settlement/buyer").addObject(TYPED, typed).addObject("version", version);
    }

    private List<Tax> taxes(List<TaxFacts> facts, Locale locale) {
        return facts.stream()
                .map(one -> new Tax(
                        one.from() == null ? "" : phrases.month(one.from().atDay(1), locale),
                        phrases.say("invoice.tax." + one.requireCase(), locale),
                        certificate(one, locale)))
                .toList();
    }

    private String certificate(TaxFacts tax, Locale locale) {
        LocalDate day = tax.certifiedOn();
        return day == null
                ? ""
                : phrases.say(
                        "invoice.certificate",
                        locale,
                        tax.authority(),
                        tax.certificateNumber(),
                        phrases.day(day, locale));
    }

    private List<Option> cases(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrases.say("settlement.share.choose", locale)));
        Arrays.stream(TaxCase.values())
                .forEach(one -> options.add(new Option(one.name(), phrases.say("invoice.tax." + one, locale))));
        return options;
    }

    private static ModelAndView saved(String page, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "invoice.saved");
        return new ModelAndView("redirect:" + page);
    }
}
