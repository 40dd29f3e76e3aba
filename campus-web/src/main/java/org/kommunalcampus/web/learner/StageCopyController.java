package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.StageCopies;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learners give their manager or HR a copy of the learning year that they accepted, and take it back. */
@Controller
@OnRefusal(texts = "learner.copy", backTo = StageCopyController.PAGE)
@RequiredArgsConstructor
class StageCopyController {

    static final String PAGE = "/lehrplan/kopie";

    private final StageCopyPages pages;
    private final StageCopies copies;

    @GetMapping(PAGE)
    String show(Caller caller, Locale locale, Model model) {
        StageCopyPages.Page page = pages.of(caller, locale);
        return page(page, page.proposed(), model);
    }

    /** Gives a copy in place of the one before. */
    @PostMapping(PAGE)
    String send(
            Caller caller,
            @ModelAttribute("form") StageCopyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        if (submit(form, errors, () -> copies.send(caller, member, form.chosenModules(), form.chosenReaders()))) {
            flash.addFlashAttribute("notice", "learner.copy.sent");
            return "redirect:" + PAGE;
        }
        return page(pages.of(caller, locale), form, model);
    }

    @PostMapping(PAGE + "/ruecknahme")
    String withdraw(Caller caller, RedirectAttributes flash) {
        copies.withdraw(caller, caller.requireMember());
        flash.addFlashAttribute("notice", "learner.copy.withdrawn");
        return "redirect:" + PAGE;
    }

    private static String page(StageCopyPages.Page page, StageCopyForm form, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        return "learner/copy";
    }
}
