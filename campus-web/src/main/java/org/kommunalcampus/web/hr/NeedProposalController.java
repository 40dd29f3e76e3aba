package org.kommunalcampus.web.hr;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.needs.NeedProposals;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a figure of the needs picture to modules that close it; each leads into the form of an assignment. */
@Controller
@RequiredArgsConstructor
class NeedProposalController {

    private final NeedProposals proposals;
    private final NeedProposalPages pages;

    @GetMapping("/personal/bedarf/vorschlag")
    ModelAndView show(
            Caller caller,
            @RequestParam(defaultValue = "") String competence,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String bis,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        CompetenceId about =
                Ids.one(competence, CompetenceId::of).orElseThrow(() -> new NotFound("competence", competence));
        UnitId where = Ids.one(unit, UnitId::of).orElse(null);
        var proposal = proposals.of(caller, caller.requireMunicipality(), where, about);
        return new ModelAndView("hr/needProposal").addObject("page", pages.of(caller, proposal, where, bis, locale));
    }
}
