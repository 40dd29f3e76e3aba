package org.kommunalcampus.web.absence;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsenceId;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.OwnAbsences;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.PlanNews;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days on which the person is away, whoever entered them; the person keeps the own ones, and the plan follows at once. */
@Controller
@OnRefusal(texts = "absence", backTo = OwnAbsenceController.PAGE)
@RequestMapping(OwnAbsenceController.PAGE)
@RequiredArgsConstructor
class OwnAbsenceController {

    static final String PAGE = "/meine-daten/abwesenheiten";

    private static final String BACK = "redirect:" + PAGE;
    private static final int PAGE_SIZE = 20;

    private final OwnAbsences absences;
    private final OwnChange changes;
    private final AbsenceRows rows;
    private final AbsenceChoices choices;
    private final Conflicts conflicts;
    private final Phrases phrases;

    @GetMapping
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        return list(caller, page, AbsenceForm.empty(), locale);
    }

    @PostMapping
    ModelAndView enter(
            Caller caller,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        MemberId self = caller.requireMember();
        return submitFor(
                        form,
                        errors,
                        () -> follow(
                                caller,
                                () -> absences.enter(caller, self, form.draft()),
                                "absence.own.entered",
                                locale))
                .map(news -> back(news, flash))
                .orElseGet(() -> list(caller, new PageNumber(0), form, locale));
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable AbsenceId id, Locale locale) {
        AbsenceView absence = absences.find(caller, caller.requireMember(), id);
        return one(absence, AbsenceForm.of(absence), locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable AbsenceId id,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        MemberId self = caller.requireMember();
        Optional<PlanNews> done = submitFor(
                form,
                errors,
                () -> follow(
                        caller,
                        () -> absences.change(caller, self, id, form.draft(), version),
                        "absence.own.changed",
                        locale));
        if (done.isPresent()) {
            return back(done.get(), flash);
        }
        AbsenceView stored = absences.find(caller, self, id);
        return isStale(errors)
                ? conflicts.page(
                        "absence",
                        form,
                        AbsenceForm.of(stored),
                        stored.version(),
                        Map.of("part", choices.parts(locale)),
                        request,
                        locale)
                : one(stored, form, locale);
    }

    @PostMapping("/{id}/loeschung")
    ModelAndView remove(
            Caller caller,
            @PathVariable AbsenceId id,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        MemberId self = caller.requireMember();
        return back(
                follow(caller, () -> absences.remove(caller, self, id, version), "absence.own.removed", locale), flash);
    }

    private PlanNews follow(Caller caller, Runnable change, String done, Locale locale) {
        return changes.make(caller, change, Trigger.ABSENCE, phrases.say(done, locale), locale);
    }

    private static ModelAndView back(PlanNews news, RedirectAttributes flash) {
        flash.addFlashAttribute("news", news);
        return new ModelAndView(BACK);
    }

    private ModelAndView list(Caller caller, PageNumber page, AbsenceForm form, Locale locale) {
        Page<AbsenceView> found = absences.of(caller, caller.requireMember(), page.ofSize(PAGE_SIZE));
        return new ModelAndView("absence/own")
                .addObject("rows", rows.own(found.getContent(), locale))
                .addObject("form", form)
                .addObject("parts", choices.parts(locale))
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), PAGE));
    }

    private ModelAndView one(AbsenceView absence, AbsenceForm form, Locale locale) {
        return new ModelAndView("absence/ownOne")
                .addObject("row", rows.own(List.of(absence), locale).getFirst())
                .addObject("form", form)
                .addObject("parts", choices.parts(locale));
    }
}
