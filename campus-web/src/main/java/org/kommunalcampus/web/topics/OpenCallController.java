package org.kommunalcampus.web.topics;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.topics.OpenCalls;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls for offers as a provider sees and answers them. */
@Controller
@OnRefusal(backTo = "/anbieter/aufrufe/{id}", invalid = "provider.error.title")
@RequestMapping("/anbieter/aufrufe")
@RequiredArgsConstructor
class OpenCallController {

    private static final int PAGE_SIZE = 20;

    private final OpenCalls calls;
    private final CallPages pages;

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<CallView> found = calls.list(caller, page.ofSize(PAGE_SIZE));
        model.addAttribute("cards", pages.cards(found.getContent(), locale));
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/anbieter/aufrufe"));
        return "topics/openCalls";
    }

    @GetMapping("/{id}")
    String show(Caller caller, @PathVariable CallId id, Locale locale, Model model) {
        model.addAttribute("call", pages.card(calls.find(caller, id), locale));
        model.addAttribute("answers", pages.answers(calls.answers(caller, id), locale));
        return "topics/openCall";
    }

    @PostMapping("/{id}/antworten")
    String answer(
            Caller caller,
            @PathVariable CallId id,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes flash) {
        ModuleId module = calls.answer(caller, id, title);
        flash.addFlashAttribute("notice", "calls.done.answered");
        return "redirect:/anbieter/module/" + module;
    }
}
