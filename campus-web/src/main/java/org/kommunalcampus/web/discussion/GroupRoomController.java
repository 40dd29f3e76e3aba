package org.kommunalcampus.web.discussion;

import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.BoardView;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.GroupDateId;
import org.kommunalcampus.discussion.GroupDates;
import org.kommunalcampus.discussion.GroupInvitations;
import org.kommunalcampus.discussion.GroupView;
import org.kommunalcampus.discussion.InvitationId;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.LearningGroups;
import org.kommunalcampus.discussion.ThreadFilter;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CalendarFiles;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

/** Inside a learning group: what is said, who is in it, how others come in, and when it meets. */
@Controller
@OnRefusal(texts = "group", backTo = "/lerngruppen/{group}")
@RequestMapping("/lerngruppen")
@RequiredArgsConstructor
class GroupRoomController {

    private static final int THREADS = 5;

    private final LearningGroups groups;
    private final GroupInvitations invitations;
    private final GroupDates dates;
    private final Discussions discussions;
    private final GroupPages pages;
    private final DiscussionPages threads;
    private final CalendarFiles calendars;
    private final PublicAddress address;

    @GetMapping("/{group}")
    String show(Caller caller, @PathVariable LearningGroupId group, Locale locale, Model model) {
        GroupView view = groups.find(caller, group);
        BoardView board = discussions.board(
                caller,
                Board.of(view.module(), group),
                ThreadFilter.NONE,
                PageNumber.of("").ofSize(THREADS, new BoardQuery(null, null, null, null).sort()));
        model.addAttribute("page", pages.page(view, locale));
        model.addAttribute("rows", threads.rows(board, locale));
        return "discussion/group";
    }

    @PostMapping("/{group}/einladungen")
    String invite(
            Caller caller,
            @PathVariable LearningGroupId group,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        invitations.invite(caller, group, name);
        flash.addFlashAttribute("notice", "group.invited");
        return back(group);
    }

    @PostMapping("/{group}/einladungen/{invitation}/ruecknahme")
    String withdraw(Caller caller, @PathVariable LearningGroupId group, @PathVariable InvitationId invitation) {
        invitations.withdraw(caller, group, invitation);
        return back(group);
    }

    /** The code is on this very page and nowhere else, so it is not led away from; another try makes another code. */
    @PostMapping("/{group}/code")
    String openByCode(
            Caller caller,
            @PathVariable LearningGroupId group,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String code = invitations.openByCode(caller, group);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("code", code);
        model.addAttribute("link", address.of() + "/lerngruppen/beitritt?code=" + code);
        return show(caller, group, locale, model);
    }

    @PostMapping("/{group}/code/abschaltung")
    String closeCode(Caller caller, @PathVariable LearningGroupId group, RedirectAttributes flash) {
        invitations.closeCode(caller, group);
        flash.addFlashAttribute("notice", "group.code.closed");
        return back(group);
    }

    /** Shows the group before anybody comes in. */
    @GetMapping("/beitritt")
    String entrance(Caller caller, @RequestParam(defaultValue = "") String code, Model model) {
        if (!code.isBlank()) {
            model.addAttribute("group", invitations.byCode(caller, code));
            model.addAttribute("code", code);
        }
        return "discussion/groupJoin";
    }

    @PostMapping("/beitritt")
    @OnRefusal(texts = "group", backTo = "/lerngruppen")
    String join(Caller caller, @RequestParam(defaultValue = "") String code, RedirectAttributes flash) {
        LearningGroupId group = invitations.join(caller, code);
        flash.addFlashAttribute("notice", "group.joined");
        return back(group);
    }

    @GetMapping("/{group}/termine/neu")
    String draft(Caller caller, @PathVariable LearningGroupId group, Locale locale, Model model) {
        model.addAttribute("page", pages.page(groups.find(caller, group), locale));
        return "discussion/groupDate";
    }

    @PostMapping("/{group}/termine")
    String plan(
            Caller caller,
            @PathVariable LearningGroupId group,
            @ModelAttribute("entered") DateForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!submit(form, errors, () -> dates.plan(caller, group, form.draft()))) {
            return draft(caller, group, locale, model);
        }
        flash.addFlashAttribute("notice", "group.date.planned");
        return back(group);
    }

    @PostMapping("/{group}/termine/{date}/loeschung")
    String remove(
            Caller caller,
            @PathVariable LearningGroupId group,
            @PathVariable GroupDateId date,
            RedirectAttributes flash) {
        dates.remove(caller, group, date);
        flash.addFlashAttribute("notice", "group.date.removed");
        return back(group);
    }

    @GetMapping("/{group}/termine/{date}.ics")
    ResponseEntity<byte[]> calendar(
            Caller caller, @PathVariable LearningGroupId group, @PathVariable GroupDateId date, Locale locale) {
        return calendars.file(
                words -> dates.calendar(caller, group, date, words, address.of() + "/lerngruppen/" + group), locale);
    }

    private static String back(LearningGroupId group) {
        return "redirect:/lerngruppen/" + group;
    }
}
