package org.kommunalcampus.web.evaluation;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.privacy.MunicipalEvaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.kommunalcampus.web.kit.EvaluationWords.Standing;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR switches the evaluations of the municipality on, by the agreement with the staff council, and off. */
@Controller
@OnRefusal(texts = "evaluation", backTo = EvaluationSwitchController.PAGE)
@RequestMapping(EvaluationSwitchController.PAGE)
@RequiredArgsConstructor
class EvaluationSwitchController {

    static final String PAGE = "/personal/auswertungen";

    private static final String BACK = "redirect:" + PAGE;

    private final Evaluations evaluations;
    private final EvaluationWords words;

    @GetMapping
    ModelAndView show(Caller caller, Locale locale) {
        return page(caller, AgreementForm.empty(), locale);
    }

    @PostMapping
    ModelAndView switchOn(
            Caller caller,
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var town = caller.requireMunicipality();
        if (submit(form, errors, () -> evaluations.switchOn(caller, town, form.chosen(), form.terms(), version))) {
            flash.addFlashAttribute("notice", "evaluation.switched-on");
            return new ModelAndView(BACK);
        }
        return page(caller, form, locale);
    }

    @PostMapping("/ende")
    String switchOff(
            Caller caller,
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        evaluations.switchOff(caller, caller.requireMunicipality(), form.chosen(), version);
        flash.addFlashAttribute("notice", "evaluation.switched-off");
        return BACK;
    }

    private ModelAndView page(Caller caller, AgreementForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        MunicipalEvaluations found = evaluations.of(caller, caller.requireMunicipality());
        List<Standing> standings = found.evaluations().stream()
                .map(state -> words.standing(state, locale))
                .toList();
        return new ModelAndView("evaluation/switches")
                .addObject("standings", standings)
                .addObject("off", standings.stream().filter(each -> !each.on()).count())
                .addObject("version", found.version())
                .addObject("form", form)
                .addObject("chosen", List.copyOf(form.chosen()));
    }
}
