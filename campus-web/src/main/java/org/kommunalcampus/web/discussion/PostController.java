package org.kommunalcampus.web.discussion;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.Moderation;
import org.kommunalcampus.discussion.PostId;
import org.kommunalcampus.discussion.PostView;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadId;
import org.kommunalcampus.discussion.ThreadView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A post: changing the own one and taking it back, accepting an answer, reporting, hiding. */
@Controller
@OnRefusal(texts = "discussion", backTo = "/austausch/{module}/themen/{thread}")
@RequestMapping("/austausch/{module}/themen/{thread}/beitraege/{post}")
@RequiredArgsConstructor
class PostController {

    private static final String REASON = "discussion/reason";

    private final Discussions discussions;
    private final Posts posts;
    private final Moderation moderation;
    private final AbuseReports reports;
    private final DiscussionPages pages;

    @GetMapping
    String edit(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            Locale locale,
            Model model) {
        PostView view = discussions.post(caller, module, thread, post);
        if (!view.own()) {
            throw new NotFound("post", post);
        }
        ThreadView whole = show(caller, module, thread, locale, model);
        model.addAttribute("post", view);
        model.addAttribute("opening", view.number() == 1);
        model.addAttribute("kinds", pages.kinds(locale));
        model.addAttribute("kind", whole.kind().name());
        model.addAttribute("tags", String.join(", ", whole.tags()));
        model.addAttribute("action", address(module, thread, post));
        return "discussion/edit";
    }

    @PostMapping
    String change(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @ModelAttribute("entered") ThreadForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        int number = discussions.post(caller, module, thread, post).number();
        Runnable change = number == 1
                ? () -> posts.edit(caller, module, thread, form.draft())
                : () -> posts.edit(caller, module, thread, post, form.text());
        return submit(form, errors, change)
                ? back(module, thread, number)
                : edit(caller, module, thread, post, locale, model);
    }

    @PostMapping("/loeschung")
    String delete(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            RedirectAttributes flash) {
        String board = BoardChoice.address(discussions
                .thread(caller, module, thread, PageNumber.of("").ofSize(1))
                .board());
        boolean there = posts.delete(caller, module, thread, post);
        flash.addFlashAttribute("notice", "discussion.delete.done");
        return there ? "redirect:/austausch/" + module + "/themen/" + thread : "redirect:" + board;
    }

    @PostMapping("/loesung")
    String accept(
            Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, @PathVariable PostId post) {
        posts.accept(caller, module, thread, post);
        return back(
                module, thread, discussions.post(caller, module, thread, post).number());
    }

    @GetMapping("/meldung")
    String reporting(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            Locale locale,
            Model model) {
        return ask("report", "/meldung", caller, module, thread, post, locale, model);
    }

    @PostMapping("/meldung")
    String report(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @ModelAttribute("entered") ReasonForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!submit(form, errors, () -> reports.report(caller, module, thread, post, form.reason()))) {
            return reporting(caller, module, thread, post, locale, model);
        }
        flash.addFlashAttribute("notice", "discussion.report.done");
        return "redirect:/austausch/" + module + "/themen/" + thread;
    }

    @GetMapping("/ausblendung")
    String hiding(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            Locale locale,
            Model model) {
        return ask("hide", "/ausblendung", caller, module, thread, post, locale, model);
    }

    @PostMapping("/ausblendung")
    String hide(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @ModelAttribute("entered") ReasonForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return submit(form, errors, () -> moderation.hide(caller, module, thread, post, form.reason()))
                ? "redirect:/austausch/" + module + "/themen/" + thread
                : hiding(caller, module, thread, post, locale, model);
    }

    @PostMapping("/einblendung")
    String show(
            Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, @PathVariable PostId post) {
        moderation.show(caller, module, thread, post);
        return "redirect:/austausch/" + module + "/themen/" + thread;
    }

    private String ask(
            String step,
            String page,
            Caller caller,
            ModuleId module,
            ThreadId thread,
            PostId post,
            Locale locale,
            Model model) {
        model.addAttribute("post", pages.post(discussions.post(caller, module, thread, post), locale));
        show(caller, module, thread, locale, model);
        model.addAttribute("step", step);
        model.addAttribute("action", address(module, thread, post) + page);
        return REASON;
    }

    private ThreadView show(Caller caller, ModuleId module, ThreadId thread, Locale locale, Model model) {
        ThreadView view =
                discussions.thread(caller, module, thread, PageNumber.of("").ofSize(1));
        model.addAttribute("page", pages.thread(view, locale));
        return view;
    }

    private static String address(ModuleId module, ThreadId thread, PostId post) {
        return "/austausch/" + module + "/themen/" + thread + "/beitraege/" + post;
    }

    private static String back(ModuleId module, ThreadId thread, int number) {
        return "redirect:" + DiscussionPages.at("/austausch/" + module + "/themen/" + thread, number);
    }
}
