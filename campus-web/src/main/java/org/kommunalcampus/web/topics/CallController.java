package org.kommunalcampus.web.topics;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallState;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.topics.Calls;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Beirat's calls for offers: from a topic of the map to the answers. */
@Controller
@OnRefusal(texts = "calls", backTo = "/beirat/aufrufe/{id}")
@RequestMapping("/beirat/aufrufe")
@RequiredArgsConstructor
class CallController {

    private static final String LIST = "redirect:/beirat/aufrufe";
    private static final int PAGE_SIZE = 20;

    private final Calls calls;
    private final CallPages pages;
    private final Conflicts conflicts;

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<CallView> found = calls.list(caller, null, page.ofSize(PAGE_SIZE));
        model.addAttribute("cards", pages.cards(found.getContent(), locale));
        model.addAttribute("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/beirat/aufrufe"));
        return "topics/calls";
    }

    @GetMapping("/neu")
    String begin(Caller caller, @ModelAttribute("form") CallForm form, Locale locale, Model model) {
        caller.requireAnyRole(Role.REVIEWER);
        return form(form, "/beirat/aufrufe", locale, model);
    }

    @PostMapping
    String draft(
            Caller caller,
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.REVIEWER);
        known(form, locale);
        Optional<CallId> id = submitFor(form, errors, () -> calls.draft(caller, form.text()));
        if (id.isEmpty()) {
            return form(form, "/beirat/aufrufe", locale, model);
        }
        flash.addFlashAttribute("notice", "calls.done.drafted");
        return LIST + "/" + id.get();
    }

    @GetMapping("/{id}")
    String show(Caller caller, @PathVariable CallId id, Locale locale, Model model) {
        return page(caller, id, null, locale, model);
    }

    @PostMapping("/{id}")
    ModelAndView write(
            Caller caller,
            @PathVariable CallId id,
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CallView call = calls.find(caller, id);
        known(form, locale);
        if (submit(form, errors, () -> calls.write(caller, id, form.text(), form.shown()))) {
            flash.addFlashAttribute("notice", "calls.done.written");
            return new ModelAndView(LIST + "/" + id);
        }
        return isStale(errors)
                ? conflicts.page(
                        "calls",
                        form,
                        CallForm.of(call),
                        call.version(),
                        Map.of("level", pages.levels(locale)),
                        request,
                        locale)
                : new ModelAndView(page(caller, id, form, locale, model));
    }

    @PostMapping("/{id}/oeffnung")
    String open(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        calls.open(caller, id);
        return done("calls.done.opened", id, flash);
    }

    @PostMapping("/{id}/schliessung")
    String close(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        calls.close(caller, id);
        return done("calls.done.closed", id, flash);
    }

    @PostMapping("/{id}/ruecknahme")
    String withdraw(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        calls.withdraw(caller, id);
        return done("calls.done.withdrawn", id, flash);
    }

    private String page(Caller caller, CallId id, @Nullable CallForm typed, Locale locale, Model model) {
        CallView call = calls.find(caller, id);
        CallForm form = typed == null ? CallForm.of(call) : typed;
        model.addAttribute("call", pages.card(call, locale));
        model.addAttribute("answers", pages.answers(calls.answers(caller, id), locale));
        fields(form, "/beirat/aufrufe/" + id, locale, model);
        if (call.state() == CallState.DRAFT) {
            model.addAttribute("topic", known(form, locale));
        }
        return "topics/call";
    }

    private String form(CallForm form, String action, Locale locale, Model model) {
        model.addAttribute("topic", known(form, locale));
        fields(form, action, locale, model);
        return "topics/newCall";
    }

    private void fields(CallForm form, String action, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("levels", pages.levels(locale));
    }

    private String known(CallForm form, Locale locale) {
        String topic = pages.topic(Objects.toString(form.competence(), ""), locale);
        if (topic == null) {
            throw new NotFound("competence", Objects.toString(form.competence()));
        }
        return topic;
    }

    private static String done(String notice, CallId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return LIST + "/" + id;
    }
}
