package org.kommunalcampus.web.admission;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.admission.TownApplications;
import org.kommunalcampus.mail.Mails;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.shipped.OfficialList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A municipality asks to take part: it finds itself in the official list, says who answers for it, and confirms by a mailed link. Anybody may. */
@Controller
@OnRefusal(texts = "admission")
@RequiredArgsConstructor
class ApplyController {

    static final String PAGE = "/aufnahme";
    static final String CONFIRMATION = PAGE + "/bestaetigung/";

    private static final int MOST_FOUND = 20;
    private static final int LONGEST_SEARCH = 100;

    private final TownApplications applications;
    private final OfficialList official;
    private final Mails mails;

    /** A municipality that is found. */
    record Found(String ags, String name, String district, String state) {}

    @GetMapping(PAGE)
    ModelAndView form(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String ags) {
        return page(q, official.byAgs(ags), ApplyForm.EMPTY);
    }

    @PostMapping(PAGE)
    ModelAndView apply(@ModelAttribute("form") ApplyForm form, BindingResult errors, Locale locale) {
        Optional<MunicipalityRow> town = official.byAgs(Objects.requireNonNullElse(form.ags(), ""));
        if (town.isEmpty() || !mails.areOn()) {
            return page("", Optional.empty(), form);
        }
        return submit(form, errors, () -> applications.apply(form.application(locale), town.get()))
                ? new ModelAndView("redirect:" + PAGE + "/gesendet")
                : page("", town, form);
    }

    @GetMapping(PAGE + "/gesendet")
    String sent() {
        return "admission/sent";
    }

    /** Opened by a link; programs that look at links in mails confirm nothing, since that takes a button. */
    @GetMapping(CONFIRMATION + "{token}")
    ModelAndView asked(@PathVariable String token) {
        Optional<String> town = applications.asked(token);
        var page = new ModelAndView("admission/confirm")
                .addObject("town", town.orElse(null))
                .addObject("done", false)
                .addObject("token", token);
        page.setStatus(town.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return page;
    }

    @PostMapping(CONFIRMATION + "{token}")
    ModelAndView confirm(@PathVariable String token) {
        Optional<String> town = applications.asked(token);
        boolean done = applications.confirm(token);
        var page = new ModelAndView("admission/confirm")
                .addObject("town", town.orElse(null))
                .addObject("done", done)
                .addObject("token", token);
        page.setStatus(done ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView page(String text, Optional<MunicipalityRow> town, ApplyForm form) {
        String asked = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        return new ModelAndView("admission/apply")
                .addObject("on", mails.areOn())
                .addObject("q", asked)
                .addObject("found", asked.isBlank() ? List.of() : found(asked))
                .addObject("town", town.map(ApplyController::found).orElse(null))
                .addObject("form", form);
    }

    private List<Found> found(String text) {
        return official.all().stream()
                .filter(row -> SearchKey.matches(SearchKey.of(row.name(), row.district(), row.ags()), text))
                .limit(MOST_FOUND)
                .map(ApplyController::found)
                .toList();
    }

    private static Found found(MunicipalityRow row) {
        return new Found(row.ags(), row.name(), row.district(), row.state());
    }
}
