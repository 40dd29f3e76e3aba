package org.kommunalcampus.web.talk;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.talk.OwnTalks;
import org.kommunalcampus.talk.PreparedTalk;
import org.kommunalcampus.talk.TalkDue;
import org.kommunalcampus.talk.TalkId;
import org.kommunalcampus.talk.TalkOutcome;
import org.kommunalcampus.web.kit.CalendarFiles;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Badge;
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

/** The person's own qualification talks. */
@Controller
@OnRefusal(texts = "talk", backTo = OwnTalkController.PAGE)
@RequestMapping(OwnTalkController.PAGE)
@RequiredArgsConstructor
class OwnTalkController {

    static final String PAGE = "/profil/gespraeche";

    private static final String ONE = "/{talk}";

    private final OwnTalks talks;
    private final Members members;
    private final Curricula curricula;
    private final PreparationPages preparations;
    private final TalkWords words;
    private final CalendarFiles calendars;
    private final PublicAddress address;
    private final Clock clock;

    /** A talk in the list. */
    record Row(String id, String moment, Badge outcome, boolean waits) {}

    /** Why the person does not agree. */
    record Remark(@Nullable String reason) {}

    @GetMapping
    ModelAndView list(Caller caller, Locale locale) {
        TalkDue due = talks.due(caller);
        MemberView self = members.self(caller);
        return new ModelAndView("talk/own")
                .addObject(
                        "rows",
                        talks.of(caller).stream().map(talk -> row(talk, locale)).toList())
                .addObject("due", due.due() == null ? null : words.day(due.due(), locale))
                .addObject("overdue", due.isOverdue(LocalDate.now(clock)))
                .addObject("last", due.lastHeld() == null ? null : words.day(due.lastHeld(), locale))
                .addObject("led", self.manager() != null);
    }

    /** Tells the manager that the person wishes for a talk. */
    @PostMapping("/wunsch")
    String ask(Caller caller, RedirectAttributes flash) {
        talks.ask(caller);
        flash.addFlashAttribute("notice", "talk.done.asked");
        return "redirect:" + PAGE;
    }

    @GetMapping(ONE)
    ModelAndView show(Caller caller, @PathVariable TalkId talk, Locale locale) {
        return one(caller, talks.find(caller, talk), locale);
    }

    @PostMapping(ONE + "/notiz")
    @OnRefusal(texts = "talk", backTo = PAGE + ONE)
    String write(
            Caller caller,
            @PathVariable TalkId talk,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean shared,
            RedirectAttributes flash) {
        talks.write(caller, talk, text, shared);
        flash.addFlashAttribute("notice", "talk.done.noted");
        return "redirect:" + PAGE + "/" + talk;
    }

    /** Confirms the result; the written confirmation follows at once. */
    @PostMapping(ONE + "/zustimmung")
    @OnRefusal(texts = "talk", backTo = PAGE + ONE)
    String confirm(
            Caller caller,
            @PathVariable TalkId talk,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        talks.confirm(caller, talk, version);
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
        flash.addFlashAttribute("notice", "talk.done.confirmed");
        return "redirect:" + PAGE + "/" + talk + "/bestaetigung";
    }

    /** Sends the result back to the manager. */
    @PostMapping(ONE + "/widerspruch")
    ModelAndView sendBack(
            Caller caller,
            @PathVariable TalkId talk,
            @ModelAttribute("remark") Remark remark,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        if (submit(remark, errors, () -> talks.sendBack(caller, talk, remark.reason(), version))) {
            flash.addFlashAttribute("notice", "talk.done.returned");
            return new ModelAndView("redirect:" + PAGE + "/" + talk);
        }
        return one(caller, talks.find(caller, talk), locale);
    }

    /** The written confirmation, for paper (§ 5 (3) TVöD). */
    @GetMapping(ONE + "/bestaetigung")
    ModelAndView confirmation(Caller caller, @PathVariable TalkId talk, Locale locale) {
        PreparedTalk found = talks.find(caller, talk);
        var confirmed = found.result().confirmedAt();
        if (confirmed == null) {
            return new ModelAndView("redirect:" + PAGE + "/" + talk);
        }
        MemberView self = members.self(caller);
        var writer = found.result().proposedBy();
        return new ModelAndView("talk/confirmation")
                .addObject("id", talk.toString())
                .addObject("name", self.fullName())
                .addObject("employer", self.municipalityName())
                .addObject("unit", self.unitName())
                .addObject(
                        "manager",
                        writer == null
                                ? "–"
                                : members.names(caller, List.of(writer)).getOrDefault(writer, "–"))
                .addObject("held", words.day(found.result().heldOn(), locale))
                .addObject("confirmed", words.moment(confirmed, locale))
                .addObject("noNeed", found.result().noNeed())
                .addObject("measures", words.measures(found.result().measures(), locale));
    }

    @GetMapping(ONE + "/termin.ics")
    ResponseEntity<byte[]> calendar(Caller caller, @PathVariable TalkId talk, Locale locale) {
        String title = words.say("title", locale);
        return calendars.file(
                known -> talks.calendar(caller, talk, known, title, address.of() + PAGE + "/" + talk), locale);
    }

    private Row row(PreparedTalk talk, Locale locale) {
        return new Row(
                talk.date().id().toString(),
                words.moment(talk.date().startsAt(), locale),
                words.outcome(talk.result(), talk.date().cancelled(), locale),
                TalkWords.waits(talk.result()));
    }

    private ModelAndView one(Caller caller, PreparedTalk talk, Locale locale) {
        var result = talk.result();
        var leader = talk.date().leader();
        return new ModelAndView("talk/ownTalk")
                .addObject("when", words.when(talk.date(), clock.instant(), locale))
                .addObject("leader", members.names(caller, List.of(leader)).getOrDefault(leader, "–"))
                .addObject("outcome", words.outcome(result, talk.date().cancelled(), locale))
                .addObject("result", result)
                .addObject("measures", words.measures(result.measures(), locale))
                .addObject("waits", TalkWords.waits(result))
                .addObject("confirmed", result.outcome() == TalkOutcome.CONFIRMED)
                .addObject(
                        "open",
                        result.outcome() != TalkOutcome.CONFIRMED
                                && !talk.date().cancelled())
                .addObject("ownNote", talk.ownNote())
                .addObject("othersNotes", talk.othersNotes())
                .addObject("preparation", preparations.ofPerson(caller, talk.lastHeld(), locale));
    }
}
