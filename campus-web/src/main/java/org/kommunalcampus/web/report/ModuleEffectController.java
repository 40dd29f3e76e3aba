package org.kommunalcampus.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.report.EffectPeriod;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.TableFiles;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What modules have changed in a region, for the Beirat: a list, one module, and the list as a table to take away. */
@Controller
@RequiredArgsConstructor
class ModuleEffectController {

    static final String PAGE = "/beirat/wirkung";

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;

    private final ModuleEffects effects;
    private final ModuleEffectPages pages;
    private final NamesReader names;
    private final Phrases phrases;

    @GetMapping(PAGE)
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        caller.requireAnyRole(Role.REVIEWER);
        String text = q.strip().length() <= LONGEST_TEXT ? q.strip() : q.strip().substring(0, LONGEST_TEXT);
        RegionView place = region(caller, region);
        EffectPeriod period = effects.period(caller, HalfYearAddress.read(from));
        ModuleEffectOrder order = ModuleEffectOrder.read(sort);
        List<ModuleEffectPages.Row> rows = pages.rows(caller, place.id(), period, text, order, locale);
        int start = Math.min(page.value() * PAGE_SIZE, rows.size());
        String here = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("region", "{region}")
                .queryParam("from", "{from}")
                .queryParam("q", "{q}")
                .queryParam("sort", "{sort}")
                .encode()
                .buildAndExpand(place.code(), period.first(), text, order.name())
                .toUriString();
        return framed(caller, new ModelAndView("report/modules"), place, period, locale)
                .addObject("q", text)
                .addObject("sort", order.name())
                .addObject("sorts", sorts(locale))
                .addObject("heads", pages.heads(locale))
                .addObject("rows", rows.subList(start, Math.min(start + PAGE_SIZE, rows.size())))
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, rows.size(), here));
    }

    /** The whole list as a table: {@code csv} or {@code xlsx}. */
    @GetMapping(PAGE + "/{type}")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String sort,
            Locale locale) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        EffectPeriod period = effects.period(caller, HalfYearAddress.read(from));
        return TableFiles.download("wirkung-" + place.code().toLowerCase(Locale.ROOT), type, () -> {
            List<List<Object>> table = new ArrayList<>();
            table.add(pages.fileHeads(locale));
            pages.rows(caller, place.id(), period, "", ModuleEffectOrder.read(sort), locale)
                    .forEach(row -> table.add(row.values()));
            return table;
        });
    }

    @GetMapping(PAGE + "/module/{module}")
    ModelAndView module(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String from,
            Locale locale) {
        caller.requireAnyRole(Role.REVIEWER);
        RegionView place = region(caller, region);
        EffectPeriod period = effects.period(caller, HalfYearAddress.read(from));
        return framed(caller, new ModelAndView("report/module"), place, period, locale)
                .addObject("module", module.toString())
                .addObject("title", names.of(List.of(module), List.of()).module(module))
                .addObject("detail", pages.detail(caller, place.id(), period, module, locale));
    }

    private ModelAndView framed(
            Caller caller, ModelAndView page, RegionView place, EffectPeriod period, Locale locale) {
        return page.addObject("period", pages.period("report.modules.period", period, locale))
                .addObject("from", period.first().toString())
                .addObject(
                        "periods",
                        effects.periods(caller).stream()
                                .map(one -> new Option(
                                        one.first().toString(), pages.period("report.modules.from", one, locale)))
                                .toList())
                .addObject("region", place.code())
                .addObject("place", place.name())
                .addObject(
                        "regions",
                        effects.regions(caller).stream()
                                .map(one -> new Option(one.code(), one.name()))
                                .toList());
    }

    /** The region that an address names; without a name the first that the reader may see. */
    private RegionView region(Caller caller, String code) {
        return effects.regions(caller).stream()
                .filter(one -> code.isBlank() || one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("region", code));
    }

    private List<Option> sorts(Locale locale) {
        return Arrays.stream(ModuleEffectOrder.values())
                .map(order -> new Option(order.name(), phrases.say("report.modules.sort." + order, locale)))
                .toList();
    }
}
