package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Policies;
import org.kommunalcampus.curriculum.PolicyVersion;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.ImpactPages;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a region decides about plans: seen, tried out, saved and taken back. */
@Controller
@OnRefusal(texts = "policy", backTo = "/betrieb/regeln?region={region}")
@RequiredArgsConstructor
class PolicyController {

    private static final int HISTORY_SIZE = 10;

    private final Policies policies;
    private final Regions regions;
    private final PolicyPages pages;
    private final ImpactPages impacts;
    private final Conflicts conflicts;
    private final Wording wording;

    @GetMapping("/betrieb/regeln")
    String show(Caller caller, @RequestParam(required = false) @Nullable RegionId region, Locale locale, Model model) {
        List<RegionView> all = regions.all(caller);
        RegionView chosen = region == null && !all.isEmpty() ? all.getFirst() : find(region, all);
        PolicyVersion current = policies.current(caller, chosen.id());
        return page(caller, chosen, PolicyForm.of(current, isGerman(locale)), locale, model);
    }

    @GetMapping("/betrieb/regeln/verlauf")
    String history(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        RegionView chosen = find(region, regions.all(caller));
        Page<PolicyVersion> found = policies.versions(caller, region, page.ofSize(HISTORY_SIZE));
        int current = policies.current(caller, region).version();
        model.addAttribute("region", chosen);
        model.addAttribute("current", current);
        model.addAttribute("versions", pages.history(caller, chosen, found, current, locale));
        model.addAttribute(
                "paging",
                new Paging(
                        page.value(),
                        HISTORY_SIZE,
                        found.getTotalElements(),
                        "/betrieb/regeln/verlauf?region=" + region));
        return "operator/policyHistory";
    }

    /** What the entries would do, without saving them. */
    @PostMapping("/betrieb/regeln/vorschau")
    String preview(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        RegionView chosen = find(region, regions.all(caller));
        PolicyForm form = PolicyForm.of(sent);
        var errors = new MapBindingResult(form.typed(), "policy");
        submit(
                form.typed(),
                errors,
                () -> model.addAttribute("impact", impacts.of(policies.preview(caller, region, form.read()), locale)));
        return page(caller, chosen, form, locale, model);
    }

    @PostMapping("/betrieb/regeln")
    ModelAndView save(
            Caller caller,
            @RequestParam RegionId region,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        RegionView chosen = find(region, regions.all(caller));
        PolicyForm form = PolicyForm.of(sent);
        var errors = new MapBindingResult(form.typed(), "policy");
        Optional<PolicyVersion> saved = submitFor(
                form.typed(), errors, () -> policies.save(caller, region, form.read(), form.comment(), form.version()));
        if (saved.isPresent()) {
            boolean unchanged = saved.get().version() == form.version();
            flash.addFlashAttribute("notice", unchanged ? "policy.unchanged" : "policy.savedNow");
            return new ModelAndView("redirect:/betrieb/regeln?region=" + region);
        }
        if (isStale(errors)) {
            PolicyVersion current = policies.current(caller, region);
            return conflicts.page(
                    pages.conflict(form.read(), current.settings(), locale),
                    current.version(),
                    request.getParameterMap(),
                    request,
                    locale);
        }
        return new ModelAndView(page(caller, chosen, form, locale, model));
    }

    @PostMapping("/betrieb/regeln/fassungen/{number}/wiederherstellung")
    String restore(
            Caller caller,
            @PathVariable int number,
            @RequestParam RegionId region,
            @RequestParam long version,
            Locale locale,
            RedirectAttributes flash) {
        String comment = wording.text("policy.restored.comment", locale, number);
        policies.restore(caller, region, number, comment, version);
        flash.addFlashAttribute("notice", "policy.savedNow");
        return "redirect:/betrieb/regeln?region=" + region;
    }

    private String page(Caller caller, RegionView region, PolicyForm form, Locale locale, Model model) {
        PolicyVersion current = policies.current(caller, region.id());
        model.addAttribute("page", pages.of(region, regions.all(caller), current, form, locale));
        model.addAttribute("form", form);
        return "operator/policy";
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
