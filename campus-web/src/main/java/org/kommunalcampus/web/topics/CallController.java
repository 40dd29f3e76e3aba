package org.kommunalcampus.web.topics;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallState;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.topics.Calls;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Beirat's calls for offers: from a topic of the map to the answers. */
@Controller
@RequestMapping("/beirat/aufrufe")
@RequiredArgsConstructor
class CallController {

    private static final String LIST = "redirect:/beirat/aufrufe";
    private static final int PAGE_SIZE = 20;

    private final Calls calls;
    private final CallPages pages;

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<CallView> found = calls.list(caller, null, PageRequest.of(number, PAGE_SIZE));
        model.addAttribute("cards", pages.cards(found.getContent(), locale));
        model.addAttribute("paging", new Paging(number, PAGE_SIZE, found.getTotalElements(), "/beirat/aufrufe"));
        return "topics/calls";
    }

    @GetMapping("/new")
    String begin(Caller caller, @RequestParam Map<String, String> sent, Locale locale, Model model) {
        caller.requireAnyRole(Role.REVIEWER);
        return form(CallForm.read(sent), "/beirat/aufrufe", Map.of(), locale, model);
    }

    @PostMapping
    String draft(
            Caller caller,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.REVIEWER);
        CallForm form = CallForm.read(sent);
        known(form, locale);
        try {
            CallId id = calls.draft(caller, form.text());
            flash.addFlashAttribute("notice", "calls.done.drafted");
            return LIST + "/" + id;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, "/beirat/aufrufe", pages.errors(invalid.getErrors(), locale), locale, model);
        }
    }

    @GetMapping("/{id}")
    String show(Caller caller, @PathVariable CallId id, Locale locale, Model model) {
        return page(caller, id, null, Map.of(), locale, model);
    }

    @PostMapping("/{id}")
    String write(
            Caller caller,
            @PathVariable CallId id,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        calls.find(caller, id);
        CallForm form = CallForm.read(sent);
        known(form, locale);
        try {
            calls.write(caller, id, form.text(), form.version());
            flash.addFlashAttribute("notice", "calls.done.written");
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(caller, id, form, pages.errors(invalid.getErrors(), locale), locale, model);
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "calls.error.stale");
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/opening")
    String open(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        return run(() -> calls.open(caller, id), "calls.done.opened", id, flash);
    }

    @PostMapping("/{id}/closing")
    String close(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        return run(() -> calls.close(caller, id), "calls.done.closed", id, flash);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Caller caller, @PathVariable CallId id, RedirectAttributes flash) {
        return run(() -> calls.withdraw(caller, id), "calls.done.withdrawn", id, flash);
    }

    private String page(
            Caller caller,
            CallId id,
            @Nullable CallForm typed,
            Map<String, String> errors,
            Locale locale,
            Model model) {
        CallView call = calls.find(caller, id);
        CallForm form = typed == null ? CallForm.of(call) : typed;
        model.addAttribute("call", pages.card(call, locale));
        model.addAttribute("answers", pages.answers(calls.answers(caller, id), locale));
        fields(form, "/beirat/aufrufe/" + id, errors, locale, model);
        if (call.state() == CallState.DRAFT) {
            model.addAttribute("topic", known(form, locale));
        }
        return "topics/call";
    }

    private String form(CallForm form, String action, Map<String, String> errors, Locale locale, Model model) {
        model.addAttribute("topic", known(form, locale));
        fields(form, action, errors, locale, model);
        return "topics/newCall";
    }

    private void fields(CallForm form, String action, Map<String, String> errors, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("levels", pages.levels(locale));
    }

    private String known(CallForm form, Locale locale) {
        String topic = pages.topic(form.competence(), locale);
        if (topic == null) {
            throw new NotFound("competence", form.competence());
        }
        return topic;
    }

    private static String run(Runnable step, String done, CallId id, RedirectAttributes flash) {
        try {
            step.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return LIST + "/" + id;
    }
}
