package org.kommunalcampus.web.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.supervision.ExamArrangement;
import org.kommunalcampus.supervision.ExamSupervisions;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the exam of an own module is supervised, and by whom. */
@Controller
@OnRefusal(texts = "supervision", backTo = "/anbieter/module/{module}/aufsicht")
@RequestMapping("/anbieter/module/{module}/aufsicht")
@RequiredArgsConstructor
class ArrangementController {

    private static final String NONE = "NONE";

    private final ExamSupervisions supervisions;
    private final Modules modules;
    private final Sessions sessions;
    private final Wording wording;

    /** Somebody who was named. */
    record Row(String id, String name, String session) {}

    @GetMapping
    ModelAndView page(Caller caller, @PathVariable ModuleId module, Locale locale) {
        ExamArrangement arrangement = supervisions.of(caller, module);
        ModuleView own = modules.inside(caller, module);
        List<SessionView> dates = sessions.ofModule(caller, module);
        return new ModelAndView("supervision/arrangement")
                .addObject("module", own)
                .addObject("path", "/anbieter/module/" + module + "/aufsicht")
                .addObject("certificates", arrangement.certificates())
                .addObject(
                        "way",
                        arrangement.way() == null ? NONE : arrangement.way().name())
                .addObject("ways", ways(own, locale))
                .addObject("named", arrangement.way() == SupervisionWay.SUPERVISOR)
                .addObject(
                        "rows",
                        arrangement.supervisors().stream()
                                .map(one -> new Row(one.id(), one.name(), session(one.session(), dates, locale)))
                                .toList())
                .addObject(
                        "colleagues",
                        supervisions.colleagues(caller, module).stream()
                                .map(one -> new Option(one.id(), one.name()))
                                .toList())
                .addObject("sessions", choices(dates, locale));
    }

    @PostMapping
    String arrange(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(defaultValue = NONE) String way,
            RedirectAttributes flash) {
        supervisions.arrange(
                caller,
                module,
                Arrays.stream(SupervisionWay.values())
                        .filter(known -> known.name().equals(way))
                        .findFirst()
                        .orElse(null));
        return back(module, "supervision.arranged.done", flash);
    }

    @PostMapping("/personen")
    String name(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable String staff,
            @RequestParam(required = false) @Nullable String session,
            RedirectAttributes flash) {
        supervisions.name(caller, module, staff, Ids.one(session, SessionId::of).orElse(null));
        return back(module, "supervision.named.done", flash);
    }

    @PostMapping("/personen/{supervisor}/entfernung")
    String release(
            Caller caller, @PathVariable ModuleId module, @PathVariable UUID supervisor, RedirectAttributes flash) {
        supervisions.release(caller, module, supervisor);
        return back(module, "supervision.released.done", flash);
    }

    /** Those that can be: without any room, nobody is in it. */
    private List<Option> ways(ModuleView module, Locale locale) {
        List<Option> ways = new ArrayList<>();
        ways.add(new Option(NONE, wording.text("supervision.way.NONE", locale)));
        for (SupervisionWay way : SupervisionWay.values()) {
            if (way != SupervisionWay.SESSION || module.format() != Format.ONLINE) {
                ways.add(new Option(way.name(), wording.text("supervision.way." + way, locale)));
            }
        }
        return ways;
    }

    private List<Option> choices(List<SessionView> dates, Locale locale) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", wording.text("supervision.allSessions", locale)));
        dates.forEach(date ->
                choices.add(new Option(date.id().toString(), wording.span(date.startsAt(), date.endsAt(), locale))));
        return choices;
    }

    private String session(@Nullable SessionId named, List<SessionView> dates, Locale locale) {
        return dates.stream()
                .filter(date -> date.id().equals(named))
                .findFirst()
                .map(date -> wording.span(date.startsAt(), date.endsAt(), locale))
                .orElseGet(() -> wording.text("supervision.allSessions", locale));
    }

    private static String back(ModuleId module, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/anbieter/module/" + module + "/aufsicht";
    }
}
