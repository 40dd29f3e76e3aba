package org.kommunalcampus.web.approval;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.approval.BudgetStanding;
import org.kommunalcampus.approval.NamedSubstitutes;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
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

/** The desk at which managers and HR decide about bookings: one by one, or several after each was shown once more. */
@Controller
@OnRefusal(texts = "approval", backTo = "/genehmigungen")
@RequestMapping("/genehmigungen")
@RequiredArgsConstructor
class ApprovalController {

    private static final String LIST = "redirect:/genehmigungen";
    private static final int PAGE_SIZE = 20;

    private final Approvals approvals;
    private final NamedSubstitutes substitutes;
    private final ApprovalPages pages;
    private final Euros euros;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") PageNumber page,
            @RequestParam(defaultValue = "") String stand,
            Locale locale) {
        boolean closed = "entschieden".equals(stand);
        Page<ApprovalView> found = approvals.of(
                caller, caller.requireMunicipality(), closed ? Wanted.CLOSED : Wanted.OPEN, page.ofSize(PAGE_SIZE));
        String path = closed ? "/genehmigungen?stand=entschieden" : "/genehmigungen";
        return new ModelAndView("approval/list")
                .addObject("hr", caller.is(Role.HR))
                .addObject("closed", closed)
                .addObject("rows", pages.rows(caller, found.getContent(), locale))
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), path));
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable ApprovalId id, Locale locale) {
        return page(caller, id, new DeclineForm(null, null), locale);
    }

    /** Shows the chosen ones once more before they are approved. */
    @PostMapping("/auswahl")
    ModelAndView choose(
            Caller caller,
            @RequestParam(required = false) @Nullable List<String> approvals,
            Locale locale,
            RedirectAttributes flash) {
        Set<ApprovalId> chosen = Ids.all(approvals, ApprovalId::of);
        MunicipalityId place = caller.requireMunicipality();
        List<ApprovalView> found = this.approvals.chosen(caller, place, chosen);
        if (found.isEmpty()) {
            flash.addFlashAttribute("problem", "approval.nobodyChosen");
            return new ModelAndView(LIST);
        }
        Map<Boolean, List<ApprovalPages.Row>> rows = pages.rows(caller, found, locale).stream()
                .collect(Collectors.partitioningBy(row -> row.staffing().isEmpty() && row.travel() == null));
        return new ModelAndView("approval/selection")
                .addObject("rows", rows.get(true))
                .addObject("single", rows.get(false));
    }

    @PostMapping("/freigabe")
    String approve(
            Caller caller, @RequestParam(required = false) @Nullable List<String> approvals, RedirectAttributes flash) {
        this.approvals.approve(caller, caller.requireMunicipality(), Ids.all(approvals, ApprovalId::of));
        flash.addFlashAttribute("notice", "approval.done.approved");
        return LIST;
    }

    @PostMapping("/{id}/freigabe")
    ModelAndView approve(
            Caller caller,
            @PathVariable ApprovalId id,
            @ModelAttribute("approval") ApproveForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> approvals.approve(caller, place, id, form.grant()))) {
            flash.addFlashAttribute("notice", "approval.done.approved");
            return new ModelAndView(LIST);
        }
        return page(caller, id, new DeclineForm(null, null), locale);
    }

    @PostMapping("/{id}/ablehnung")
    ModelAndView decline(
            Caller caller,
            @PathVariable ApprovalId id,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> approvals.decline(caller, place, id, form.reason(), form.keptOutUntil()))) {
            flash.addFlashAttribute("notice", "approval.done.declined");
            return new ModelAndView(LIST);
        }
        return page(caller, id, form, locale);
    }

    /** Asks a colleague to take over the seat. */
    @PostMapping("/{id}/vertretung")
    ModelAndView nameSubstitute(
            Caller caller,
            @PathVariable ApprovalId id,
            @ModelAttribute("substitute") SubstituteForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> substitutes.ask(caller, place, id, form.colleague()))) {
            flash.addFlashAttribute("notice", "approval.done.substitute");
            return new ModelAndView("redirect:/genehmigungen/" + id);
        }
        return page(caller, id, new DeclineForm(null, null), locale).addObject("colleague", form.colleague());
    }

    private ModelAndView page(Caller caller, ApprovalId id, DeclineForm form, Locale locale) {
        ApprovalView found = approvals.find(caller, caller.requireMunicipality(), id);
        BudgetStanding money = approvals.money(caller, caller.requireMunicipality(), id);
        ApprovalPages.Row row = pages.rows(caller, List.of(found), locale).getFirst();
        return new ModelAndView("approval/request")
                .addObject("row", row)
                .addObject("substitute", row.substitutable())
                .addObject("hr", caller.is(Role.HR))
                .addObject("need", money.need().name())
                .addObject("free", money.free() == null ? null : euros.say(money.free(), locale))
                .addObject("form", form);
    }
}
