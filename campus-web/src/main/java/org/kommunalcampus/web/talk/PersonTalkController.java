package org.kommunalcampus.web.talk;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.talk.LedTalks;
import org.kommunalcampus.talk.PreparedTalk;
import org.kommunalcampus.talk.TalkId;
import org.kommunalcampus.talk.TalkOutcome;
import org.kommunalcampus.talk.TalkResult;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A talk with one person as the manager prepares it and writes down what it has found. */
@Controller
@OnRefusal(texts = "talk", backTo = PersonTalkController.PAGE)
@RequestMapping(PersonTalkController.PAGE)
@RequiredArgsConstructor
class PersonTalkController {

    static final String PAGE = TalkController.PAGE + "/{talk}/{member}";

    private final LedTalks talks;
    private final Members members;
    private final PreparationPages preparations;
    private final TalkWords words;
    private final Clock clock;

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable TalkId talk, @PathVariable MemberId member, Locale locale) {
        caller.requireAnyRole(Role.MANAGER);
        return page(caller, talks.prepare(caller, talk, member), null, locale);
    }

    /** Keeps what the manager notes, for the manager alone or shared with the person. */
    @PostMapping("/notiz")
    ModelAndView write(
            Caller caller,
            @PathVariable TalkId talk,
            @PathVariable MemberId member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean shared,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        talks.write(caller, talk, member, text, shared);
        flash.addFlashAttribute("notice", "talk.done.noted");
        return back(talk, member);
    }

    /** Writes the result and stands by it for the employer. */
    @PostMapping("/ergebnis")
    ModelAndView propose(
            Caller caller,
            @PathVariable TalkId talk,
            @PathVariable MemberId member,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        Map<String, String> fields = ResultFields.typed(sent);
        var errors = new MapBindingResult(fields, "result");
        if (submit(fields, errors, () -> talks.propose(caller, talk, member, ResultFields.read(fields), version))) {
            flash.addFlashAttribute("notice", "talk.done.proposed");
            return back(talk, member);
        }
        return page(caller, talks.prepare(caller, talk, member), fields, locale);
    }

    private ModelAndView page(Caller caller, PreparedTalk talk, @Nullable Map<String, String> typed, Locale locale) {
        var result = talk.result();
        MemberId member = result.member();
        return new ModelAndView("talk/person")
                .addObject(
                        "name",
                        members.of(caller, caller.requireMunicipality(), member).fullName())
                .addObject("member", member.toString())
                .addObject("when", words.when(talk.date(), clock.instant(), locale))
                .addObject("outcome", words.outcome(result, talk.date().cancelled(), locale))
                .addObject("result", result)
                .addObject("measures", words.measures(result.measures(), locale))
                .addObject(
                        "open",
                        result.outcome() != TalkOutcome.CONFIRMED
                                && !talk.date().cancelled())
                .addObject("ownNote", talk.ownNote())
                .addObject("othersNotes", talk.othersNotes())
                .addObject("preparation", preparations.ofManager(caller, member, talk.lastHeld(), locale))
                .addObject(
                        "fields",
                        typed == null ? ResultFields.of(new TalkResult(result.noNeed(), result.measures())) : typed)
                .addObject("rows", ResultFields.ROWS)
                .addObject("kinds", words.kinds(locale))
                .addObject("levels", words.levels(locale))
                .addObject("areas", words.areas(locale));
    }

    private static ModelAndView back(TalkId talk, MemberId member) {
        return new ModelAndView("redirect:" + TalkController.PAGE + "/" + talk + "/" + member);
    }
}
