package org.kommunalcampus.web.talk;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.talk.LedTalk;
import org.kommunalcampus.talk.LedTalks;
import org.kommunalcampus.talk.TalkId;
import org.kommunalcampus.talk.TalkInvitations;
import org.kommunalcampus.web.kit.CalendarFiles;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Qualification talks of the own team: with whom one is due, and the dates. */
@Controller
@OnRefusal(texts = "talk", backTo = TalkController.PAGE)
@RequestMapping(TalkController.PAGE)
@RequiredArgsConstructor
class TalkController {

    static final String PAGE = "/team/gespraeche";

    private final LedTalks talks;
    private final TalkInvitations invitations;
    private final TeamTalkPages pages;
    private final TalkWords words;
    private final CalendarFiles calendars;
    private final PublicAddress address;

    @GetMapping
    ModelAndView list(Caller caller, Locale locale) {
        caller.requireAnyRole(Role.MANAGER);
        return new ModelAndView("talk/team").addObject("rows", pages.team(caller, locale));
    }

    /** The form, with those chosen in the list. */
    @GetMapping("/neu")
    ModelAndView draft(Caller caller, @RequestParam(required = false) List<String> members) {
        caller.requireAnyRole(Role.MANAGER);
        return form(caller, TalkForm.of(members == null ? List.of() : members));
    }

    @PostMapping("/neu")
    ModelAndView invite(
            Caller caller, @ModelAttribute("form") TalkForm form, BindingResult errors, RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        Optional<TalkId> invited =
                submitFor(form, errors, () -> invitations.invite(caller, form.people(), form.draft()));
        if (invited.isEmpty()) {
            return form(caller, form);
        }
        flash.addFlashAttribute("notice", "talk.done.invited");
        return back(invited.get());
    }

    @GetMapping("/{talk}")
    ModelAndView show(Caller caller, @PathVariable TalkId talk, Locale locale) {
        LedTalk found = talks.find(caller, talk);
        return one(caller, found, TalkForm.of(found.date()), locale);
    }

    @PostMapping("/{talk}/verlegung")
    ModelAndView move(
            Caller caller,
            @PathVariable TalkId talk,
            @ModelAttribute("form") TalkForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        if (submit(form, errors, () -> invitations.move(caller, talk, form.draft(), version))) {
            flash.addFlashAttribute("notice", "talk.done.moved");
            return back(talk);
        }
        return one(caller, talks.find(caller, talk), form, locale);
    }

    @PostMapping("/{talk}/absage")
    @OnRefusal(texts = "talk", backTo = PAGE + "/{talk}")
    ModelAndView cancel(
            Caller caller,
            @PathVariable TalkId talk,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        invitations.cancel(caller, talk, reason, version);
        flash.addFlashAttribute("notice", "talk.done.cancelled");
        return back(talk);
    }

    @GetMapping("/{talk}/termin.ics")
    ResponseEntity<byte[]> calendar(Caller caller, @PathVariable TalkId talk, Locale locale) {
        String title = words.say("title", locale);
        return calendars.file(
                known -> talks.calendar(caller, talk, known, title, address.of() + PAGE + "/" + talk), locale);
    }

    private ModelAndView form(Caller caller, TalkForm form) {
        return new ModelAndView("talk/new").addObject("form", form).addObject("people", pages.people(caller));
    }

    private ModelAndView one(Caller caller, LedTalk talk, TalkForm form, Locale locale) {
        return new ModelAndView("talk/one")
                .addObject("talk", pages.talk(caller, talk, locale))
                .addObject("form", form);
    }

    private static ModelAndView back(TalkId talk) {
        return new ModelAndView("redirect:" + PAGE + "/" + talk);
    }
}
