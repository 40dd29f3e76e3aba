package org.kommunalcampus.web.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.exchange.LinkedData;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.learning.WaitingLists;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.Existing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one module. */
@Controller
@RequiredArgsConstructor
class ModulePageController {

    private final Modules modules;
    private final ModulePages pages;
    private final LearnerMarks learnerMarks;
    private final LinkedData linkedData;
    private final PublicAddress address;
    private final Packages packages;
    private final OwnApprovals approvals;
    private final AgreementPapers papers;
    private final WaitingLists lists;
    private final Discussions discussions;
    private final Logos logos;

    @GetMapping("/katalog/{module}")
    ModelAndView module(Caller caller, @PathVariable ModuleId module, Locale locale) {
        return Existing.find(() -> modules.find(module))
                .map(view -> offered(caller, view, locale))
                .orElseGet(() -> ended(module));
    }

    private boolean asks(Caller caller, ModuleId module) {
        return caller.is(Role.LEARNER)
                && caller.member() != null
                && !approvals.toAskFor(caller, List.of(module)).isEmpty();
    }

    /** What the person would agree to by asking; null for nothing. */
    private @Nullable String agreement(Caller caller, ModuleId module, Locale locale) {
        return caller.is(Role.LEARNER) && caller.member() != null ? papers.before(caller, module, locale) : null;
    }

    /** How many wait for each full date, by its id. */
    private Map<String, Integer> waiting(Caller caller, ModulePage page) {
        List<SessionId> full = page.sessions().stream()
                .filter(ModulePage.SessionRow::full)
                .map(row -> SessionId.of(row.id()))
                .toList();
        Map<SessionId, Integer> lengths = full.isEmpty() ? Map.of() : lists.lengths(caller, full);
        return full.stream().collect(Collectors.toMap(SessionId::toString, id -> lengths.getOrDefault(id, 0)));
    }

    private ModelAndView ended(ModuleId module) {
        String title = modules.formerTitle(module).orElseThrow(() -> new NotFound("module", module));
        return new ModelAndView("catalogue/ended", Map.of("title", title), HttpStatus.NOT_FOUND);
    }

    private ModelAndView offered(Caller caller, ModuleView view, Locale locale) {
        ModuleId module = view.id();
        Set<Mark> marks = learnerMarks.of(caller).of(module);
        ModulePage page = pages.page(caller, view, learnerMarks.badges(marks, locale), locale);
        Booking booking = Booking.of(caller, view, page, marks);
        return new ModelAndView("catalogue/module")
                .addObject("waiting", booking.byWaiting() ? waiting(caller, page) : Map.of())
                .addObject("module", page)
                .addObject("linkedData", linkedData.of(view, address.of()))
                .addObject("logo", logos.of(view.provider()).orElse(null))
                .addObject("packages", packages.with(module))
                .addObject("asks", asks(caller, module))
                .addObject("agreement", agreement(caller, module, locale))
                .addObject("booking", booking)
                .addObject("discusses", discussions.admits(caller, module))
                .addObject("inCurriculum", marks.stream().anyMatch(mark -> mark != Mark.COMPLETED))
                .addObject("whatIf", caller.is(Role.HR) || caller.is(Role.REVIEWER) || caller.is(Role.OPERATOR))
                .addObject("whyNot", caller.is(Role.LEARNER) && !marks.contains(Mark.COMPLETED));
    }
}
