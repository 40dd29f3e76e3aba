package org.kommunalcampus.web.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.study.Participant;
import org.kommunalcampus.study.ProviderStudies;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who booked a session of an own module, by numbers: who is prepared, who was there, and what the provider grants. */
@Controller
@OnRefusal(texts = "participant", backTo = "/anbieter/module/{module}/termine/{session}/teilnehmende")
@RequestMapping("/anbieter/module/{module}/termine/{session}/teilnehmende")
@RequiredArgsConstructor
class ParticipantController {

    private static final String MARK = "anwesend.";
    private static final int SHORT = 8;

    private final ProviderStudies studies;
    private final Attendances attendances;
    private final Modules modules;
    private final Sessions sessions;
    private final Wording wording;

    /** Somebody in the list. */
    record Row(
            String id,
            String number,
            boolean prepared,
            @Nullable String admitted,
            String mark,
            boolean complete) {}

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable ModuleId module, @PathVariable SessionId session, Locale locale) {
        ModuleView own = own(caller, module);
        List<Row> rows = studies.of(caller, session).stream()
                .map(ParticipantController::row)
                .toList();
        SessionView held = sessions.byId(List.of(session)).get(session);
        return new ModelAndView("provider/participants")
                .addObject("module", own)
                .addObject("path", path(module, session))
                .addObject("rows", rows)
                .addObject("ready", rows.stream().filter(Row::prepared).count())
                .addObject("when", held == null ? "" : wording.span(held.startsAt(), held.endsAt(), locale));
    }

    @PostMapping
    String note(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        own(caller, module);
        List<Attended> noted = new ArrayList<>();
        sent.forEach((name, mark) -> {
            if (name.startsWith(MARK)) {
                Ids.one(name.substring(MARK.length()), EnrolmentId::of)
                        .ifPresent(enrolment -> Ids.one(mark, AttendanceMark::valueOf)
                                .ifPresent(stated -> noted.add(new Attended(enrolment, stated))));
            }
        });
        attendances.note(caller, session, noted, null);
        flash.addFlashAttribute("notice", "participant.noted");
        return "redirect:" + path(module, session);
    }

    @PostMapping("/{enrolment}/zulassung")
    String admit(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        own(caller, module);
        studies.admit(caller, enrolment, reason);
        flash.addFlashAttribute("notice", "participant.admitted");
        return "redirect:" + path(module, session);
    }

    @PostMapping("/{enrolment}/verlaengerung")
    String extend(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(required = false) @FormField @Nullable LocalDate until,
            RedirectAttributes flash) {
        own(caller, module);
        studies.extend(caller, enrolment, until);
        flash.addFlashAttribute("notice", "participant.extended");
        return "redirect:" + path(module, session);
    }

    @PostMapping("/{enrolment}/mehrzeit")
    String grantTime(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(required = false) @FormField @Nullable Integer percent,
            RedirectAttributes flash) {
        own(caller, module);
        studies.grantTime(caller, enrolment, percent);
        flash.addFlashAttribute("notice", "participant.timeGranted");
        return "redirect:" + path(module, session);
    }

    private static Row row(Participant one) {
        String id = one.enrolment().toString();
        return new Row(
                id,
                id.substring(0, SHORT),
                one.prepared(),
                one.admittedBecause(),
                one.attendance() == null ? "" : one.attendance().name(),
                one.complete());
    }

    private ModuleView own(Caller caller, ModuleId id) {
        ModuleView module = modules.inside(caller, id);
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return module;
    }

    private static String path(ModuleId module, SessionId session) {
        return "/anbieter/module/" + module + "/termine/" + session + "/teilnehmende";
    }
}
