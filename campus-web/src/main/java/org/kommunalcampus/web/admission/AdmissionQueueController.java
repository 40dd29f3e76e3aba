package org.kommunalcampus.web.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.AdmissionState;
import org.kommunalcampus.admission.AdmissionView;
import org.kommunalcampus.admission.ApplicationId;
import org.kommunalcampus.admission.TownApplications;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.shipped.OfficialList;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The operator reads which municipalities ask to take part, and decides. */
@Controller
@OnRefusal(texts = "admission", backTo = AdmissionQueueController.PAGE + "/{id}")
@RequiredArgsConstructor
class AdmissionQueueController {

    static final String PAGE = "/betrieb/aufnahmen";

    private static final int PAGE_SIZE = 25;
    private static final int DISTRICT_DIGITS = 5;

    private final TownApplications applications;
    private final OfficialList official;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Wording wording;

    /** An application in the list. */
    record Row(String id, String town, String ags, String contact, String asked) {}

    @GetMapping(PAGE)
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String page,
            Locale locale) {
        AdmissionState asked = state(state);
        Page<AdmissionView> found =
                applications.page(caller, asked, q, PageNumber.of(page).ofSize(PAGE_SIZE));
        String link = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(q, asked)
                .toUriString();
        return new ModelAndView("admission/queue")
                .addObject("rows", found.map(one -> row(one, locale)).getContent())
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), link))
                .addObject("states", states(locale))
                .addObject("state", asked.name())
                .addObject("q", q);
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView show(Caller caller, @PathVariable ApplicationId id, Locale locale) {
        AdmissionView application = applications.find(caller, id);
        MunicipalityRow row = official.byAgs(application.ags()).orElse(null);
        return new ModelAndView("admission/application")
                .addObject("asking", application)
                .addObject("official", row)
                .addObject("asked", wording.day(application.askedAt(), locale))
                .addObject(
                        "decided",
                        application.decidedAt() == null ? null : wording.day(application.decidedAt(), locale))
                .addObject("stateText", wording.text("admission.state." + application.state(), locale))
                .addObject("region", regionLikely(caller, application.ags()))
                .addObject("regions", regionOptions(caller));
    }

    @PostMapping(PAGE + "/{id}/annahme")
    String accept(
            Caller caller,
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireOperator();
        MunicipalityRow row = official.byAgs(applications.find(caller, id).ags())
                .orElseThrow(() -> new Invalid("/ags", "not-in-list", "The official list has no such key."));
        MunicipalityId town = applications.accept(caller, id, region, row, version);
        flash.addFlashAttribute("notice", "admission.accepted");
        return "redirect:/betrieb/kommunen/" + town;
    }

    @PostMapping(PAGE + "/{id}/ablehnung")
    String refuse(
            Caller caller,
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        applications.refuse(caller, id, reason, version);
        flash.addFlashAttribute("notice", "admission.refused");
        return "redirect:" + PAGE;
    }

    /** That of a municipality in the same district, so that the operator seldom has to choose; empty where there is none. */
    private String regionLikely(Caller caller, String ags) {
        String district = ags.substring(0, DISTRICT_DIGITS);
        return municipalities.search(caller, district, PageRequest.of(0, PAGE_SIZE)).stream()
                .filter(known -> known.ags().startsWith(district))
                .findFirst()
                .flatMap(known -> regions.all(caller).stream()
                        .filter(region -> region.id().equals(known.region()))
                        .findFirst())
                .map(RegionView::code)
                .orElse("");
    }

    private List<Option> regionOptions(Caller caller) {
        return regions.all(caller).stream()
                .map(region -> new Option(region.code(), region.name()))
                .toList();
    }

    private List<Option> states(Locale locale) {
        return Arrays.stream(AdmissionState.values())
                .filter(state -> state != AdmissionState.UNCONFIRMED)
                .map(state -> new Option(state.name(), wording.text("admission.state." + state, locale)))
                .toList();
    }

    private static AdmissionState state(String text) {
        return Arrays.stream(AdmissionState.values())
                .filter(known ->
                        known != AdmissionState.UNCONFIRMED && known.name().equals(text))
                .findFirst()
                .orElse(AdmissionState.OPEN);
    }

    private Row row(AdmissionView one, Locale locale) {
        return new Row(
                one.id().toString(), one.town(), one.ags(), one.contactName(), wording.day(one.askedAt(), locale));
    }
}
