package org.kommunalcampus.web.settlement;

import java.time.YearMonth;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.settlement.SettlementLine;
import org.kommunalcampus.settlement.SettlementTotal;
import org.kommunalcampus.settlement.Settlements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.kit.TableFiles;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a municipality owes, for its HR, and what is owed to a provider, for its staff. */
@Controller
@RequiredArgsConstructor
class OwnSettlementController {

    private static final String OF_MUNICIPALITY = "/personal/abrechnung";
    private static final String OF_PROVIDER = "/anbieter/abrechnung";
    private static final int PAGE_SIZE = 50;

    private final Settlements settlements;
    private final SettlementPages pages;
    private final InvoicePages invoices;

    @GetMapping(OF_MUNICIPALITY)
    ModelAndView ofMunicipality(
            Caller caller,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        YearMonth month = pages.chosen(monat);
        return page(
                        caller,
                        month,
                        OF_MUNICIPALITY,
                        lines(caller, month, page.ofSize(PAGE_SIZE)),
                        settlements.totalOfMunicipality(caller, caller.requireMunicipality(), month),
                        locale)
                .addObject("invoices", invoices.ofMunicipality(caller, caller.requireMunicipality(), month, locale));
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping(OF_MUNICIPALITY + "/{type}")
    ResponseEntity<byte[]> fileOfMunicipality(
            Caller caller, @PathVariable String type, @RequestParam(defaultValue = "") String monat, Locale locale) {
        caller.requireAnyRole(Role.HR);
        YearMonth month = pages.chosen(monat);
        return TableFiles.download(
                "abrechnung-" + month,
                type,
                () -> pages.lineRows(lines(caller, month, Pageable.unpaged()).getContent(), false, locale));
    }

    @GetMapping(OF_PROVIDER)
    ModelAndView ofProvider(
            Caller caller,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        YearMonth month = pages.chosen(monat);
        var provider = caller.requireProvider();
        return page(
                        caller,
                        month,
                        OF_PROVIDER,
                        settlements.ofProvider(caller, provider, month, page.ofSize(PAGE_SIZE)),
                        settlements.totalOfProvider(caller, provider, month),
                        locale)
                .addObject("invoices", invoices.ofProvider(caller, provider, month, locale));
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping(OF_PROVIDER + "/{type}")
    ResponseEntity<byte[]> fileOfProvider(
            Caller caller, @PathVariable String type, @RequestParam(defaultValue = "") String monat, Locale locale) {
        YearMonth month = pages.chosen(monat);
        var provider = caller.requireProvider();
        return TableFiles.download(
                "abrechnung-" + month,
                type,
                () -> pages.lineRows(
                        settlements
                                .ofProvider(caller, provider, month, Pageable.unpaged())
                                .getContent(),
                        true,
                        locale));
    }

    private Page<SettlementLine> lines(Caller caller, YearMonth month, Pageable page) {
        return settlements.ofMunicipality(caller, caller.requireMunicipality(), month, page);
    }

    private ModelAndView page(
            Caller caller,
            YearMonth month,
            String address,
            Page<SettlementLine> found,
            SettlementTotal total,
            Locale locale) {
        return new ModelAndView("settlement/lines")
                .addObject("address", address)
                .addObject("forProvider", address.equals(OF_PROVIDER))
                .addObject("month", pages.month(settlements.standing(caller, month), locale))
                .addObject("months", pages.months(caller, locale))
                .addObject("figures", pages.figures(total, locale))
                .addObject("rows", pages.lines(found.getContent(), locale))
                .addObject(
                        "paging",
                        new Paging(
                                found.getNumber(), PAGE_SIZE, found.getTotalElements(), address + "?monat=" + month));
    }
}
