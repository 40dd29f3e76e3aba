package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.PaperNameView;
import org.kommunalcampus.record.PaperNames;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people write their names on their records, and records issued anew with them. */
@Controller
@OnRefusal(texts = "paper-name", backTo = "/nachweise")
@RequiredArgsConstructor
class PaperNameController {

    private static final String PAGE = "/nachweise/name";
    private static final String LIST = "redirect:/nachweise";

    private final PaperNames names;
    private final AchievementRecords records;

    /** The name as it was typed. */
    record NameForm(@Nullable String name) {}

    @GetMapping(PAGE)
    String form(Caller caller, Model model) {
        PaperNameView known = names.of(caller);
        return page(known, new NameForm(known.onPaper()), model);
    }

    @PostMapping(PAGE)
    String write(
            Caller caller,
            @ModelAttribute("typed") NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!submit(form, errors, () -> names.write(caller, Objects.requireNonNullElse(form.name(), "")))) {
            return page(names.of(caller), form, model);
        }
        flash.addFlashAttribute("notice", "paper-name.written");
        return LIST;
    }

    @PostMapping(PAGE + "/ruecknahme")
    String forget(Caller caller, RedirectAttributes flash) {
        names.forget(caller);
        flash.addFlashAttribute("notice", "paper-name.forgotten");
        return LIST;
    }

    @PostMapping("/nachweise/{number}/neuausstellung")
    String reissue(Caller caller, @PathVariable String number, RedirectAttributes flash) {
        records.reissue(caller, RecordNumber.read(number).orElseThrow(() -> new NotFound("record", number)));
        flash.addFlashAttribute("notice", "paper-name.reissued");
        return LIST;
    }

    private static String page(PaperNameView known, NameForm typed, Model model) {
        model.addAttribute("known", known);
        model.addAttribute("typed", typed);
        return "learner/paperName";
    }
}
