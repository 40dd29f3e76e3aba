package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.ProofImportId;
import org.kommunalcampus.record.ProofImportView;
import org.kommunalcampus.record.ProofImports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tables of proofs that HR brought in, and the way back from each. */
@Controller
@OnRefusal(texts = "hr", backTo = ProofImportController.LIST)
@RequiredArgsConstructor
class ProofImportController {

    static final String LIST = "/personal/importe/nachweise";
    private static final int PAGE_SIZE = 20;

    private final ProofImports imports;
    private final HrWords words;
    private final Wording wording;

    /**
     * A table in the words of the page.
     *
     * @param undone when it was taken back, {@code null} while it counts
     */
    record Row(
            ProofImportId id,
            String at,
            int levels,
            int modules,
            @Nullable String undone) {}

    @GetMapping(LIST)
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale) {
        caller.requireAnyRole(Role.HR);
        Page<ProofImportView> found = imports.of(
                caller, caller.requireMunicipality(), PageNumber.of(page).ofSize(PAGE_SIZE));
        List<Row> rows = found.stream().map(taken -> row(taken, locale)).toList();
        return new ModelAndView("hr/proof-imports")
                .addObject("rows", rows)
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), LIST));
    }

    @PostMapping(LIST + "/{id}/ruecknahme")
    String undo(Caller caller, @PathVariable ProofImportId id, Locale locale, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        int gone =
                imports.undo(caller, caller.requireMunicipality(), id, words.say("proofs.undo.reason", Locale.GERMAN));
        flash.addFlashAttribute("undone", words.say("proofs.undone", locale, gone));
        return "redirect:" + LIST;
    }

    private Row row(ProofImportView taken, Locale locale) {
        return new Row(
                taken.id(),
                wording.moment(taken.at(), locale),
                taken.levels(),
                taken.modules(),
                taken.undoneAt() == null ? null : wording.moment(taken.undoneAt(), locale));
    }
}
