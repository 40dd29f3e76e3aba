package org.kommunalcampus.web.operator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Policies;
import org.kommunalcampus.curriculum.PolicyVersion;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.ImpactPages;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a region decides about plans: seen, tried out, saved and taken back. */
@Controller
@RequiredArgsConstructor
class PolicyController {

    private static final int HISTORY_SIZE = 10;

    private final Policies policies;
    private final Regions regions;
    private final PolicyPages pages;
    private final ImpactPages impacts;
    private final MessageSource messages;
    private final Wording wording;

    @GetMapping("/operator/policy")
    String show(Caller caller, @RequestParam(required = false) @Nullable RegionId region, Locale locale, Model model) {
        List<RegionView> all = regions.all(caller);
        RegionView chosen = region == null && !all.isEmpty() ? all.getFirst() : find(region, all);
        PolicyVersion current = policies.current(caller, chosen.id());
        return page(caller, chosen, PolicyForm.of(current, isGerman(locale)), Map.of(), locale, model);
    }

    @GetMapping("/operator/policy/history")
    String history(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model) {
        RegionView chosen = find(region, regions.all(caller));
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<PolicyVersion> found = policies.versions(caller, region, PageRequest.of(number, HISTORY_SIZE));
        int current = policies.current(caller, region).version();
        model.addAttribute("region", chosen);
        model.addAttribute("current", current);
        model.addAttribute("versions", pages.history(caller, chosen, found, current, locale));
        model.addAttribute(
                "paging",
                new Paging(
                        number, HISTORY_SIZE, found.getTotalElements(), "/operator/policy/history?region=" + region));
        return "operator/policyHistory";
    }

    /** What the entries would do, without saving them. */
    @PostMapping("/operator/policy/preview")
    String preview(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        RegionView chosen = find(region, regions.all(caller));
        PolicyForm form = PolicyForm.of(sent);
        try {
            model.addAttribute("impact", impacts.of(policies.preview(caller, region, form.read()), locale));
            return page(caller, chosen, form, Map.of(), locale, model);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(caller, chosen, form, errors(invalid, locale), locale, model);
        }
    }

    @PostMapping("/operator/policy")
    String save(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        RegionView chosen = find(region, regions.all(caller));
        PolicyForm form = PolicyForm.of(sent);
        try {
            PolicyVersion saved = policies.save(caller, region, form.read(), form.comment(), form.version());
            flash.addFlashAttribute(
                    "notice", saved.version() == form.version() ? "policy.unchanged" : "policy.savedNow");
            return "redirect:/operator/policy?region=" + region;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(caller, chosen, form, errors(invalid, locale), locale, model);
        } catch (Stale savedElsewhere) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "policy.stale");
            long current = policies.current(caller, region).version();
            return page(caller, chosen, form.onTopOf(current), Map.of(), locale, model);
        }
    }

    @PostMapping("/operator/policy/versions/{number}/restoration")
    String restore(
            Caller caller,
            @PathVariable int number,
            @RequestParam RegionId region,
            @RequestParam long version,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String comment = wording.text("policy.restored.comment", locale, number);
            policies.restore(caller, region, number, comment, version);
            flash.addFlashAttribute("notice", "policy.savedNow");
        } catch (Stale savedElsewhere) {
            flash.addFlashAttribute("problem", "policy.stale");
        }
        return "redirect:/operator/policy?region=" + region;
    }

    private String page(
            Caller caller, RegionView region, PolicyForm form, Map<String, String> errors, Locale locale, Model model) {
        PolicyVersion current = policies.current(caller, region.id());
        model.addAttribute("page", pages.of(region, regions.all(caller), current, form, errors, locale));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "operator/policy";
    }

    private Map<String, String> errors(Invalid invalid, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        invalid.getErrors()
                .forEach(error -> errors.putIfAbsent(
                        error.pointer().substring(error.pointer().lastIndexOf('/') + 1),
                        messages.getMessage("policy.error." + error.code(), null, error.detail(), locale)));
        return errors;
    }

    private static RegionView find(@Nullable RegionId region, List<RegionView> all) {
        return all.stream()
                .filter(each -> each.id().equals(region))
                .findFirst()
                .orElseThrow(() -> new NotFound("region", String.valueOf(region)));
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
