package org.kommunalcampus.web.discussion;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.AppearanceView;
import org.kommunalcampus.discussion.Appearances;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.Moderation;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.Scope;
import org.kommunalcampus.discussion.ThreadId;
import org.kommunalcampus.discussion.ThreadView;
import org.kommunalcampus.discussion.WrittenPost;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A thread: reading and answering it, following it, and keeping it in order. */
@Controller
@OnRefusal(texts = "discussion", backTo = "/austausch/{module}/themen/{thread}")
@RequestMapping("/austausch/{module}/themen/{thread}")
@RequiredArgsConstructor
class ThreadController {

    private final Discussions discussions;
    private final Posts posts;
    private final Moderation moderation;
    private final Appearances appearances;
    private final DiscussionPages pages;

    @GetMapping
    String show(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        ThreadView view = discussions.thread(caller, module, thread, page.ofSize(DiscussionPages.POSTS));
        DiscussionPages.ThreadPage worded = pages.thread(view, locale);
        model.addAttribute("view", view);
        model.addAttribute("page", worded);
        model.addAttribute("operator", !caller.is(Role.LEARNER) && !caller.is(Role.PROVIDER));
        model.addAttribute(
                "paging",
                new Paging(page.value(), DiscussionPages.POSTS, view.posts().getTotalElements(), worded.path()));
        if (view.rights().learner() && view.rights().write() && view.board().scope() != Scope.GROUP) {
            AppearanceView now = appearances.of(caller, module);
            model.addAttribute("asks", now.chosen() == null);
            model.addAttribute("shown", now.shown());
            model.addAttribute("appearances", pages.appearances(locale));
            model.addAttribute("chosen", DiscussionPages.chosen(now));
        }
        return "discussion/thread";
    }

    /** An answer as it is typed. */
    record AnswerForm(@Nullable String text) {}

    @PostMapping
    String answer(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            AppearanceForm appearance,
            @ModelAttribute("entered") AnswerForm form) {
        WrittenPost written = posts.answer(caller, module, thread, form.text(), appearance.read());
        return "redirect:" + DiscussionPages.at("/austausch/" + module + "/themen/" + thread, written.number());
    }

    @PostMapping("/abo")
    String subscribe(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestParam(defaultValue = "false") boolean an,
            RedirectAttributes flash) {
        discussions.subscribe(caller, module, thread, an);
        flash.addFlashAttribute("notice", an ? "discussion.subscribed" : "discussion.unsubscribed");
        return back(module, thread);
    }

    @PostMapping("/loesung/ruecknahme")
    String acceptNone(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        posts.acceptNone(caller, module, thread);
        return back(module, thread);
    }

    @PostMapping("/anheftung")
    String pin(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestParam(defaultValue = "false") boolean an) {
        moderation.pin(caller, module, thread, an);
        return back(module, thread);
    }

    @GetMapping("/schliessung")
    String closing(
            Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, Locale locale, Model model) {
        ThreadView view =
                discussions.thread(caller, module, thread, PageNumber.of("").ofSize(1));
        if (!view.rights().moderate()) {
            throw new NotFound("thread", thread);
        }
        model.addAttribute("page", pages.thread(view, locale));
        model.addAttribute("step", "close");
        model.addAttribute("action", "/austausch/" + module + "/themen/" + thread + "/schliessung");
        return "discussion/reason";
    }

    @PostMapping("/schliessung")
    String close(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @ModelAttribute("entered") ReasonForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return submit(form, errors, () -> moderation.close(caller, module, thread, form.reason()))
                ? back(module, thread)
                : closing(caller, module, thread, locale, model);
    }

    @PostMapping("/oeffnung")
    String reopen(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        moderation.reopen(caller, module, thread);
        return back(module, thread);
    }

    private static String back(ModuleId module, ThreadId thread) {
        return "redirect:/austausch/" + module + "/themen/" + thread;
    }
}
