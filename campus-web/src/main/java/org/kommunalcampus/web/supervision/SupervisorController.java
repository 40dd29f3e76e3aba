package org.kommunalcampus.web.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.supervision.SupervisedPerson;
import org.kommunalcampus.supervision.SupervisorDesk;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever was named confirms who took an exam and that it was in order. */
@Controller
@OnRefusal(texts = "supervision", backTo = SupervisorController.PAGE)
@RequestMapping(SupervisorController.PAGE)
@RequiredArgsConstructor
class SupervisorController {

    static final String PAGE = "/anbieter/aufsicht";

    private static final int PAGE_SIZE = 20;

    private final SupervisorDesk desk;
    private final Sessions sessions;
    private final NamesReader namesReader;
    private final Wording wording;

    /** Somebody whose exam waits. */
    record Row(
            String id,
            String name,
            String municipality,
            String module,
            @Nullable String when,
            boolean begun,
            boolean confirmable,
            @Nullable String passed,
            long version) {}

    @GetMapping
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        Page<SupervisedPerson> found = desk.waiting(caller, page.ofSize(PAGE_SIZE));
        List<SupervisedPerson> people = found.getContent();
        Names names = namesReader.of(
                people.stream().map(SupervisedPerson::module).distinct().toList(), List.of());
        Map<SessionId, SessionView> dates = sessions.byId(people.stream()
                .map(SupervisedPerson::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new ModelAndView("supervision/desk")
                .addObject(
                        "rows",
                        people.stream()
                                .map(one -> row(
                                        one, names, one.session() == null ? null : dates.get(one.session()), locale))
                                .toList())
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), PAGE));
    }

    @PostMapping("/{enrolment}/bestaetigung")
    String confirm(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(defaultValue = "false") boolean identity,
            @RequestParam(defaultValue = "false") boolean orderly,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        desk.confirm(caller, enrolment, identity, orderly, version);
        flash.addFlashAttribute("notice", "supervision.confirmed.done");
        return "redirect:" + PAGE;
    }

    @PostMapping("/{enrolment}/ablehnung")
    String refuse(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        desk.refuse(caller, enrolment, reason, version);
        flash.addFlashAttribute("notice", "supervision.refused.done");
        return "redirect:" + PAGE;
    }

    private Row row(SupervisedPerson one, Names names, @Nullable SessionView date, Locale locale) {
        return new Row(
                one.enrolment().toString(),
                (one.givenName() + " " + one.familyName()).strip(),
                one.municipality(),
                names.module(one.module()),
                date == null ? null : wording.span(date.startsAt(), date.endsAt(), locale),
                one.begun(),
                one.confirmable(),
                one.passedAt() == null ? null : wording.moment(one.passedAt(), locale),
                one.version());
    }
}
