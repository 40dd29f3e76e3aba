package org.kommunalcampus.web.privacy;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.launch.ToolNames;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person consents to, and how that came about. */
@Controller
@OnRefusal(texts = "my-data.consent", backTo = "/meine-daten/einwilligungen")
@RequiredArgsConstructor
class ConsentController {

    private static final String PAGE = "redirect:/meine-daten/einwilligungen";

    private final Consents consents;
    private final ConsentPages pages;
    private final ToolNames names;

    @GetMapping("/meine-daten/einwilligungen")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        model.addAttribute("tools", pages.tools(caller, locale));
        return "privacy/consents";
    }

    /** Lets providers write on a topic up to a day. */
    @PostMapping("/meine-daten/einwilligungen")
    String give(
            Caller caller,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId person = caller.requireMember();
        if (submit(form, errors, () -> give(caller, person, form))) {
            flash.addFlashAttribute("notice", "my-data.consent.given");
            return PAGE;
        }
        return show(caller, locale, model);
    }

    private void give(Caller caller, MemberId person, ConsentForm form) {
        CompetenceId topic = Ids.one(form.topic(), CompetenceId::of)
                .orElseThrow(() -> new Invalid("/topic", "required", "A topic is needed."));
        if (form.until() == null) {
            throw new Invalid("/until", "required", "A day is needed.");
        }
        consents.give(caller, person, Purpose.PROVIDER_CONTACT, topic, form.until());
    }

    /** Takes a consent back; it no longer counts from this moment on. */
    @PostMapping("/meine-daten/einwilligungen/{id}/ruecknahme")
    String withdraw(Caller caller, @PathVariable ConsentId id, RedirectAttributes flash) {
        consents.withdraw(caller, caller.requireMember(), id);
        flash.addFlashAttribute("notice", "my-data.consent.withdrawn");
        return PAGE;
    }

    /** From now on the tool is not told the name. */
    @PostMapping("/meine-daten/einwilligungen/werkzeuge/{tool}/ruecknahme")
    String withdraw(Caller caller, @PathVariable ToolId tool, RedirectAttributes flash) {
        names.withdraw(caller, tool);
        flash.addFlashAttribute("notice", "my-data.consent.withdrawn");
        return PAGE;
    }

    /** On which topic providers may write, and the last day of that. */
    record ConsentForm(
            @Nullable String topic, @FormField @Nullable LocalDate until) {}
}
