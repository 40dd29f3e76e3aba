package org.kommunalcampus.web.approval;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which rule the municipality approves bookings, kept by its HR. */
@Controller
@OnRefusal(texts = "approval", backTo = "/genehmigungen/regel")
@RequestMapping("/genehmigungen/regel")
@RequiredArgsConstructor
class ApprovalRuleController {

    private final ApprovalPolicies policies;
    private final Conflicts conflicts;
    private final Wording wording;

    @GetMapping
    ModelAndView show(Caller caller, Locale locale) {
        caller.requireAnyRole(Role.HR);
        var policy = policies.of(caller, caller.requireMunicipality());
        return page(ApprovalRuleForm.of(policy.terms()), policy.version(), locale);
    }

    @PostMapping
    ModelAndView save(
            Caller caller,
            @ModelAttribute("form") ApprovalRuleForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var place = caller.requireMunicipality();
        if (submit(form, errors, () -> policies.change(caller, place, form.terms(), version))) {
            flash.addFlashAttribute("notice", "approval.rule.saved");
            return new ModelAndView("redirect:/genehmigungen/regel");
        }
        if (isStale(errors)) {
            var stored = policies.of(caller, place);
            return conflicts.page(
                    "approval",
                    form,
                    ApprovalRuleForm.of(stored.terms()),
                    stored.version(),
                    Map.of("kind", kinds(locale), "ownShare", shares(locale)),
                    request,
                    locale);
        }
        return page(form, version, locale);
    }

    private ModelAndView page(ApprovalRuleForm form, long version, Locale locale) {
        return new ModelAndView("approval/rule")
                .addObject("form", form)
                .addObject("hr", true)
                .addObject("kinds", kinds(locale))
                .addObject("shares", shares(locale))
                .addObject("hours", hours(form.freeHours()))
                .addObject("version", version);
    }

    /** As people type it. */
    private static @Nullable String hours(@Nullable Integer minutes) {
        return minutes == null
                ? null
                : BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }

    private List<Option> shares(Locale locale) {
        return Arrays.stream(OwnShare.values())
                .map(share -> new Option(share.name(), wording.text("agreement.share." + share, locale)))
                .toList();
    }

    private List<Option> kinds(Locale locale) {
        return Arrays.stream(ApprovalKind.values())
                .map(kind -> new Option(kind.name(), wording.text("approval.kind." + kind, locale)))
                .toList();
    }
}
