package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Implications;
import org.kommunalcampus.curriculum.ImpliedLevel;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
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

/** Which competences include others: the list, and each relation with what a change of it means. */
@Controller
@OnRefusal(texts = "operator.implications", backTo = ImplicationController.PAGE)
@RequestMapping(ImplicationController.PAGE)
@RequiredArgsConstructor
class ImplicationController {

    static final String PAGE = "/betrieb/einschluesse";
    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_TEXT = 100;

    private final Implications implications;
    private final ImplicationPages pages;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        String text = q.length() <= LONGEST_TEXT ? q : q.substring(0, LONGEST_TEXT);
        return pages.list(caller, text, page.ofSize(PAGE_SIZE), locale);
    }

    /**
     * The form.
     *
     * @param relation the line of the relation to change, empty for a new one
     */
    @GetMapping("/bearbeiten")
    ModelAndView edit(Caller caller, @RequestParam(defaultValue = "") String relation, Locale locale) {
        long version = implications.current(caller).version();
        ImpliedLevel stands = read(relation);
        return pages.form(
                caller,
                stands,
                stands == null ? ImplicationForm.empty() : ImplicationForm.of(stands),
                null,
                version,
                locale);
    }

    /** What the relation would mean, before it is saved. */
    @PostMapping("/vorschau")
    ModelAndView preview(
            Caller caller,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("form") ImplicationForm form,
            BindingResult errors,
            Locale locale) {
        ImpliedLevel stands = read(relation);
        boolean fits = submit(form, errors, () -> implications.mustFit(caller, form.read(), stands));
        return pages.form(caller, stands, form, fits ? form.read() : null, version, locale);
    }

    /** Adds the relation, or puts it in the place of another. */
    @PostMapping
    ModelAndView save(
            Caller caller,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("form") ImplicationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        ImpliedLevel stands = read(relation);
        if (submit(form, errors, () -> save(caller, stands, form.read(), version))) {
            flash.addFlashAttribute("notice", "operator.implications.saved");
            return new ModelAndView("redirect:" + PAGE);
        }
        return pages.form(
                caller, stands, form, null, implications.current(caller).version(), locale);
    }

    @PostMapping("/ruecknahme")
    ModelAndView withdraw(
            Caller caller,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        ImpliedLevel stands = read(relation);
        if (stands == null) {
            throw new NotFound("implication", relation);
        }
        implications.withdraw(caller, stands, version);
        flash.addFlashAttribute("notice", "operator.implications.withdrawn");
        return new ModelAndView("redirect:" + PAGE);
    }

    private void save(Caller caller, @Nullable ImpliedLevel stands, ImpliedLevel wanted, long version) {
        if (stands == null) {
            implications.add(caller, wanted, version);
        } else {
            implications.change(caller, stands, wanted, version);
        }
    }

    private static @Nullable ImpliedLevel read(String line) {
        if (line.isBlank()) {
            return null;
        }
        return ImpliedLevel.read(line).orElseThrow(() -> new NotFound("implication", line));
    }
}
