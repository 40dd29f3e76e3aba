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
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.SessionNotes;
import org.kommunalcampus.learning.WaitingLists;
import org.kommunalcampus.record.AttendanceCodes;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.study.ProviderStudies;
import org.kommunalcampus.study.SessionParticipant;
import org.kommunalcampus.study.SessionParticipants;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.QrCode;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of those who run a session of an own module: who is there, who is prepared, who was there, and what the provider grants. */
@Controller
@OnRefusal(texts = "participant", backTo = "/anbieter/module/{module}/termine/{session}/teilnehmende")
@RequestMapping("/anbieter/module/{module}/termine/{session}/teilnehmende")
@RequiredArgsConstructor
class ParticipantController {

    private final SessionParticipants participants;
    private final ProviderStudies studies;
    private final Attendances attendances;
    private final AttendanceCodes codes;
    private final RecordSuspensions suspensions;
    private final SessionNotes notes;
    private final WaitingLists lists;
    private final PublicAddress address;
    private final Modules modules;
    private final Sessions sessions;
    private final Wording wording;

    /**
     * Somebody in the list.
     *
     * @param name the name, or a number once names are gone
     * @param suspended whether the record that the provider issued is suspended, {@code null} where there is none
     * @param mark what is noted, or proposed because the person says by the code to be there
     */
    record Row(
            String id,
            String name,
            @Nullable String municipality,
            boolean prepared,
            @Nullable String admitted,
            String mark,
            @Nullable Integer share,
            boolean claimed,
            boolean complete,
            @Nullable Boolean suspended) {}

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable ModuleId module, @PathVariable SessionId session, Locale locale) {
        ModuleView own = own(caller, module);
        List<SessionParticipant> all = participants.of(caller, session);
        Map<EnrolmentId, Boolean> issued = suspensions.ofEnrolments(
                caller, all.stream().map(SessionParticipant::enrolment).toList());
        List<Row> rows = new ArrayList<>();
        List<Row> guests = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            SessionParticipant one = all.get(place);
            (one.guest() ? guests : rows).add(row(one, place + 1, issued.get(one.enrolment()), locale));
        }
        SessionView held = sessions.byId(List.of(session)).get(session);
        return new ModelAndView("provider/participants")
                .addObject("module", own)
                .addObject("path", path(module, session))
                .addObject("rows", rows)
                .addObject("guests", guests)
                .addObject(
                        "waiting",
                        lists.of(caller, session, PageRequest.of(0, 1)).getTotalElements())
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
        attendances.note(caller, session, ParticipantForm.read(sent), null);
        flash.addFlashAttribute("notice", "participant.noted");
        return "redirect:" + path(module, session);
    }

    @GetMapping("/code")
    ModelAndView code(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        ModuleView own = own(caller, module);
        String code = codes.show(caller, session);
        String link = address.of() + "/anwesenheit/" + session + "?code=" + code;
        return new ModelAndView(part == null ? "provider/attendanceCode" : "provider/attendanceCode :: code")
                .addObject("module", own)
                .addObject("path", path(module, session))
                .addObject("code", code)
                .addObject("picture", QrCode.of(link));
    }

    @PostMapping("/nachricht")
    String write(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        own(caller, module);
        notes.send(caller, session, text);
        flash.addFlashAttribute("notice", "participant.written");
        return "redirect:" + path(module, session);
    }

    @PostMapping("/{enrolment}/aufnahme")
    String letIn(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            RedirectAttributes flash) {
        own(caller, module);
        codes.letIn(caller, session, enrolment);
        flash.addFlashAttribute("notice", "participant.letIn.done");
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

    private Row row(SessionParticipant one, int number, @Nullable Boolean suspended, Locale locale) {
        AttendanceMark mark = one.attendance();
        String name = one.familyName() == null
                ? wording.text("participant.number", locale, number)
                : (one.givenName() + " " + one.familyName()).strip();
        String proposed = one.claimed() ? AttendanceMark.PRESENT.name() : "";
        return new Row(
                one.enrolment().toString(),
                name,
                one.municipality(),
                one.prepared(),
                one.admittedBecause(),
                mark == null ? proposed : mark.name(),
                one.share(),
                one.claimed(),
                one.complete(),
                suspended);
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
