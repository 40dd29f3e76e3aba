package org.kommunalcampus.web.operator;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.privacy.ErasureDecisions;
import org.kommunalcampus.privacy.ErasureId;
import org.kommunalcampus.privacy.OpenErasure;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for erasure whose accounts wait for a decision. */
@Controller
@OnRefusal(backTo = "/betrieb/loeschungen", invalid = "operator.erasures.reason.missing")
@RequiredArgsConstructor
class ErasureListController {

    private static final int SIZE = 20;
    private static final String PAGE = "redirect:/betrieb/loeschungen";

    private final ErasureDecisions decisions;
    private final Wording wording;

    /** A request as the operator sees it. */
    record Row(
            String id,
            String personnelKey,
            String municipality,
            String requested,
            @Nullable String left,
            boolean hasLeft,
            @Nullable String keptUntil) {}

    @GetMapping("/betrieb/loeschungen")
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<OpenErasure> open = decisions.open(caller, page.ofSize(SIZE));
        model.addAttribute(
                "requests", open.stream().map(request -> row(request, locale)).toList());
        model.addAttribute("paging", new Paging(page.value(), SIZE, open.getTotalElements(), "/betrieb/loeschungen"));
        return "operator/erasures";
    }

    /** Anonymises the account. */
    @PostMapping("/betrieb/loeschungen/{id}/anonymisierung")
    String carryOut(Caller caller, @PathVariable ErasureId id, RedirectAttributes flash) {
        decisions.carryOut(caller, id);
        flash.addFlashAttribute("notice", "operator.erasures.done");
        return PAGE;
    }

    /** Keeps the account, for a reason that the person reads. */
    @PostMapping("/betrieb/loeschungen/{id}/ablehnung")
    String refuse(
            Caller caller,
            @PathVariable ErasureId id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.refuse(caller, id, reason);
        flash.addFlashAttribute("notice", "operator.erasures.refused");
        return PAGE;
    }

    private Row row(OpenErasure open, Locale locale) {
        return new Row(
                open.id().toString(),
                open.personnelKey(),
                open.municipality(),
                wording.day(open.requestedAt(), locale),
                open.leftOn() == null ? null : wording.day(open.leftOn(), locale),
                open.hasLeft(),
                open.keptUntil() == null ? null : wording.day(open.keptUntil(), locale));
    }
}
