package org.kommunalcampus.web.discussion;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.GroupInvitations;
import org.kommunalcampus.discussion.GroupView;
import org.kommunalcampus.discussion.InvitationId;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.LearningGroups;
import org.kommunalcampus.discussion.ParticipantId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
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

/** Learning groups: the caller's own, invitations to answer, founding, changing and ending one. */
@Controller
@OnRefusal(texts = "group", backTo = "/lerngruppen/{group}")
@RequestMapping("/lerngruppen")
@RequiredArgsConstructor
class GroupController {

    private static final String LIST = "/lerngruppen";
    private static final int USUAL_SIZE = 12;

    private final LearningGroups groups;
    private final GroupInvitations invitations;
    private final Discussions discussions;
    private final GroupPages pages;
    private final DiscussionPages forums;

    @GetMapping
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("groups", pages.cards(groups.of(caller), locale));
        model.addAttribute("invitations", pages.asked(invitations.of(caller), locale));
        model.addAttribute("forums", forums.forums(discussions.forums(caller), locale));
        return "discussion/groups";
    }

    @GetMapping("/neu")
    String draft(Caller caller, @RequestParam(defaultValue = "") String modul, Locale locale, Model model) {
        model.addAttribute("modules", GroupPages.modules(discussions.forums(caller)));
        model.addAttribute("module", modul);
        model.addAttribute("most", USUAL_SIZE);
        return "discussion/groupNew";
    }

    @PostMapping
    String found(
            Caller caller,
            @RequestParam(defaultValue = "") String modul,
            @ModelAttribute("entered") GroupForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Optional<LearningGroupId> founded = submitFor(form, errors, () -> {
            ModuleId module = Ids.one(modul, ModuleId::of)
                    .orElseThrow(() -> new Invalid("/modul", "required", "A module is needed."));
            return groups.found(caller, module, form.draft(), null);
        });
        return founded.map(group -> "redirect:/lerngruppen/" + group)
                .orElseGet(() -> draft(caller, modul, locale, model));
    }

    @GetMapping("/{group}/bearbeitung")
    String edit(Caller caller, @PathVariable LearningGroupId group, Locale locale, Model model) {
        GroupView view = groups.find(caller, group);
        model.addAttribute("page", pages.page(view, locale));
        model.addAttribute("view", view);
        return "discussion/groupEdit";
    }

    @PostMapping("/{group}/bearbeitung")
    String change(
            Caller caller,
            @PathVariable LearningGroupId group,
            @ModelAttribute("entered") GroupForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return submit(form, errors, () -> groups.change(caller, group, form.draft(), form.seen()))
                ? back(group)
                : edit(caller, group, locale, model);
    }

    @PostMapping("/{group}/austritt")
    String leave(Caller caller, @PathVariable LearningGroupId group, RedirectAttributes flash) {
        groups.leave(caller, group);
        flash.addFlashAttribute("notice", "group.left");
        return "redirect:" + LIST;
    }

    @PostMapping("/{group}/aufloesung")
    String dissolve(Caller caller, @PathVariable LearningGroupId group, RedirectAttributes flash) {
        groups.dissolve(caller, group);
        flash.addFlashAttribute("notice", "group.dissolved");
        return "redirect:" + LIST;
    }

    @PostMapping("/{group}/uebergabe")
    String handOver(
            Caller caller,
            @PathVariable LearningGroupId group,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes flash) {
        groups.handOver(caller, group, Ids.one(person, ParticipantId::of).orElse(null));
        flash.addFlashAttribute("notice", "group.handedOver");
        return back(group);
    }

    @PostMapping("/{group}/mitglieder/{person}/entfernung")
    String remove(
            Caller caller,
            @PathVariable LearningGroupId group,
            @PathVariable ParticipantId person,
            RedirectAttributes flash) {
        groups.remove(caller, group, person);
        flash.addFlashAttribute("notice", "group.removed");
        return back(group);
    }

    /** Invitations stand on the page of all groups. */
    @GetMapping("/einladungen")
    String invitations() {
        return "redirect:" + LIST;
    }

    @PostMapping("/einladungen/{id}/annahme")
    @OnRefusal(texts = "group", backTo = LIST)
    String accept(Caller caller, @PathVariable InvitationId id) {
        return back(invitations.accept(caller, id));
    }

    @PostMapping("/einladungen/{id}/ablehnung")
    @OnRefusal(texts = "group", backTo = LIST)
    String decline(Caller caller, @PathVariable InvitationId id, RedirectAttributes flash) {
        invitations.decline(caller, id);
        flash.addFlashAttribute("notice", "group.declined");
        return "redirect:" + LIST;
    }

    private static String back(LearningGroupId group) {
        return "redirect:/lerngruppen/" + group;
    }
}
