package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Admissions;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR admits one person without a file, with an e-mail address or without. */
@Controller
@OnRefusal(texts = "hr")
@RequestMapping("/personal/beschaeftigte/neu")
@RequiredArgsConstructor
class NewPersonController {

    private final Admissions admissions;
    private final Units units;
    private final HrChoices hrChoices;
    private final HrWords words;
    private final DomainHints hints;

    @GetMapping
    ModelAndView form(Caller caller, Locale locale) {
        return page(caller, NewPersonForm.EMPTY, locale);
    }

    @PostMapping
    ModelAndView admit(
            Caller caller,
            @ModelAttribute("form") NewPersonForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        String question = confirmed ? null : hints.ask(caller, locale, form.email(), form.signInEmail());
        if (question != null) {
            return hints.asking(page(caller, form, locale), question);
        }
        Optional<MemberId> admitted =
                submitFor(form, errors, () -> admissions.admit(caller, caller.requireMunicipality(), form.row()));
        if (admitted.isEmpty()) {
            return page(caller, form, locale);
        }
        flash.addFlashAttribute("notice", "access.admitted");
        return new ModelAndView("redirect:/personal/beschaeftigte/" + admitted.get() + "/stammdaten");
    }

    private ModelAndView page(Caller caller, NewPersonForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        List<Option> choices = new ArrayList<>();
        units.tree(caller, caller.requireMunicipality()).forEach(root -> add(root, 0, choices));
        return new ModelAndView("hr/newPerson")
                .addObject("form", form)
                .addObject("statuses", HrChoices.orNone(hrChoices.statuses(locale), words.say("none", locale)))
                .addObject("units", HrChoices.orNone(choices, words.say("none", locale)));
    }

    /** By code, as the row of a list names them. */
    private static void add(UnitNode unit, int depth, List<Option> choices) {
        choices.add(new Option(unit.code(), "– ".repeat(depth) + unit.name()));
        unit.children().forEach(child -> add(child, depth + 1, choices));
    }
}
