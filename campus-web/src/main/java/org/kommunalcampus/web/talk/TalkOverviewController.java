package org.kommunalcampus.web.talk;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.talk.TalkPolicies;
import org.kommunalcampus.talk.TalkPolicyView;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What HR learns of qualification talks, and how often the municipality owes them. */
@Controller
@OnRefusal(texts = "talk", backTo = TalkOverviewController.RULE)
@RequestMapping(TalkOverviewController.PAGE)
@RequiredArgsConstructor
class TalkOverviewController {

    static final String PAGE = "/personal/gespraeche";
    static final String RULE = PAGE + "/regel";

    private final TalkOverviewPages pages;
    private final TalkPolicies policies;
    private final Conflicts conflicts;

    /** Everybody, or with {@code stand=offen} only those with whom a talk is due. */
    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") PageNumber page,
            @RequestParam(defaultValue = "") String einheit,
            @RequestParam(defaultValue = "") String stand,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        boolean overdue = "offen".equals(stand);
        return new ModelAndView("talk/overview")
                .addObject("page", pages.of(caller, Ids.one(einheit, UnitId::of).orElse(null), overdue, page, locale))
                .addObject("unit", einheit)
                .addObject("overdue", overdue);
    }

    @GetMapping("/regel")
    ModelAndView rule(Caller caller) {
        caller.requireAnyRole(Role.HR);
        TalkPolicyView policy = policies.of(caller, caller.requireMunicipality());
        return form(IntervalForm.of(policy.intervals()), policy.version());
    }

    @PostMapping("/regel")
    ModelAndView decide(
            Caller caller,
            @ModelAttribute("form") IntervalForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var place = caller.requireMunicipality();
        if (submit(form, errors, () -> policies.change(caller, place, form.intervals(), version))) {
            flash.addFlashAttribute("notice", "talk.done.rule");
            return new ModelAndView("redirect:" + RULE);
        }
        if (isStale(errors)) {
            TalkPolicyView stored = policies.of(caller, place);
            return conflicts.page(
                    "talk", form, IntervalForm.of(stored.intervals()), stored.version(), Map.of(), request, locale);
        }
        return form(form, version);
    }

    private static ModelAndView form(IntervalForm form, long version) {
        return new ModelAndView("talk/rule").addObject("form", form).addObject("version", version);
    }
}
