package org.kommunalcampus.web.discussion;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.Appearance;
import org.kommunalcampus.discussion.AppearanceView;
import org.kommunalcampus.discussion.Appearances;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.BoardView;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadFilter;
import org.kommunalcampus.discussion.WrittenPost;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
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

/** Boards: what is discussed about a module, in a session or in a learning group; opening threads; and as whom one appears. */
@Controller
@OnRefusal(texts = "discussion", backTo = "/austausch/{module}")
@RequestMapping("/austausch")
@RequiredArgsConstructor
class ForumController {

    private static final int PAGE_SIZE = 20;

    private final Discussions discussions;
    private final Posts posts;
    private final Appearances appearances;
    private final DiscussionPages pages;

    /** Learners see the forums of what they booked, a provider those of its modules. */
    @GetMapping
    String overview(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        boolean staff = caller.is(Role.PROVIDER) && caller.provider() != null;
        if (caller.member() != null && caller.is(Role.LEARNER)) {
            model.addAttribute("forums", pages.forums(discussions.forums(caller), locale));
        }
        if (staff) {
            var own = discussions.ofProvider(caller, page.ofSize(PAGE_SIZE, Sort.by("title", "id")));
            model.addAttribute("own", pages.forums(own.getContent(), locale));
            model.addAttribute("paging", new Paging(page.value(), PAGE_SIZE, own.getTotalElements(), "/austausch"));
        }
        return "discussion/overview";
    }

    @GetMapping("/{module}")
    String board(
            Caller caller,
            @PathVariable ModuleId module,
            BoardChoice choice,
            BoardQuery query,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        BoardView board =
                discussions.board(caller, choice.of(module), query.filter(), page.ofSize(PAGE_SIZE, query.sort()));
        model.addAttribute("view", board);
        model.addAttribute("board", pages.board(board.board(), board.moduleTitle(), locale));
        model.addAttribute("rows", pages.rows(board, locale));
        model.addAttribute("query", query);
        model.addAttribute("states", pages.states(locale));
        model.addAttribute("orders", pages.orders(locale));
        model.addAttribute(
                "paging",
                new Paging(page.value(), PAGE_SIZE, board.threads().getTotalElements(), query.address(board.board())));
        return "discussion/board";
    }

    @GetMapping("/{module}/neu")
    String draft(Caller caller, @PathVariable ModuleId module, BoardChoice choice, Locale locale, Model model) {
        BoardView board = discussions.board(caller, choice.of(module), ThreadFilter.NONE, PageRequest.of(0, 1));
        model.addAttribute("board", pages.board(board.board(), board.moduleTitle(), locale));
        model.addAttribute("kinds", pages.kinds(locale));
        model.addAttribute("learner", board.learner());
        if (board.learner()) {
            name(caller, module, locale, model);
        }
        return "discussion/new";
    }

    @PostMapping("/{module}")
    String start(
            Caller caller,
            @PathVariable ModuleId module,
            BoardChoice choice,
            AppearanceForm appearance,
            @ModelAttribute("entered") ThreadForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Optional<WrittenPost> written =
                submitFor(form, errors, () -> posts.start(caller, choice.of(module), form.draft(), appearance.read()));
        return written.map(post -> "redirect:/austausch/" + module + "/themen/" + post.thread())
                .orElseGet(() -> draft(caller, module, choice, locale, model));
    }

    @PostMapping("/{module}/gelesen")
    String markRead(Caller caller, @PathVariable ModuleId module, BoardChoice choice, RedirectAttributes flash) {
        Board board = choice.of(module);
        discussions.markRead(caller, board);
        flash.addFlashAttribute("notice", "discussion.read");
        return "redirect:" + BoardChoice.address(board);
    }

    @PostMapping("/{module}/abo")
    String subscribe(
            Caller caller,
            @PathVariable ModuleId module,
            BoardChoice choice,
            @RequestParam(defaultValue = "false") boolean an,
            RedirectAttributes flash) {
        Board board = choice.of(module);
        discussions.subscribe(caller, board, an);
        flash.addFlashAttribute("notice", an ? "discussion.subscribed" : "discussion.unsubscribed");
        return "redirect:" + BoardChoice.address(board);
    }

    @GetMapping("/{module}/name")
    String appearance(Caller caller, @PathVariable ModuleId module, Locale locale, Model model) {
        AppearanceView now = name(caller, module, locale, model);
        model.addAttribute("shown", now.shown());
        model.addAttribute("module", module.toString());
        return "discussion/name";
    }

    @PostMapping("/{module}/name")
    String appear(
            Caller caller,
            @PathVariable ModuleId module,
            @ModelAttribute("entered") AppearanceForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Appearance wanted = form.read();
        if (wanted == null || !submit(form, errors, () -> appearances.choose(caller, module, wanted))) {
            return appearance(caller, module, locale, model);
        }
        flash.addFlashAttribute("notice", "discussion.name.saved");
        return "redirect:/austausch/" + module;
    }

    private AppearanceView name(Caller caller, ModuleId module, Locale locale, Model model) {
        AppearanceView now = appearances.of(caller, module);
        model.addAttribute("asks", now.chosen() == null);
        model.addAttribute("appearances", pages.appearances(locale));
        model.addAttribute("chosen", DiscussionPages.chosen(now));
        model.addAttribute("place", now.chosen() != null && now.chosen().place());
        return now;
    }
}
