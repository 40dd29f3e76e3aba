package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.quality.Criteria;
import org.kommunalcampus.quality.CriteriaRelease;
import org.kommunalcampus.quality.Criterion;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The criteria of the Beirat: read what is in force, and put another release into force. */
@Controller
@OnRefusal(texts = "operator.criteria", backTo = "/betrieb/kriterien")
@RequiredArgsConstructor
class CriteriaController {

    private final Criteria criteria;
    private final Conflicts conflicts;
    private final Wording wording;

    @GetMapping("/betrieb/kriterien")
    String show(Caller caller, Locale locale, Model model) {
        caller.requireOperator();
        CriteriaRelease release = criteria.inForce();
        model.addAttribute("release", release);
        model.addAttribute("since", wording.day(release.releasedAt(), locale));
        return "operator/criteria";
    }

    @PostMapping("/betrieb/kriterien")
    ModelAndView release(
            Caller caller,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireOperator();
        CriteriaRelease before = criteria.inForce();
        var errors = new MapBindingResult(sent, "criteria");
        if (submit(sent, errors, () -> criteria.release(caller, CriteriaForm.read(before.criteria(), sent), version))) {
            flash.addFlashAttribute("notice", "operator.criteria.released");
            return new ModelAndView("redirect:/betrieb/kriterien");
        }
        if (isStale(errors)) {
            return conflicts.page(
                    conflict(CriteriaForm.read(before.criteria(), sent), before.criteria(), locale),
                    before.number(),
                    request.getParameterMap(),
                    request,
                    locale);
        }
        model.addAttribute("problem", "operator.criteria.invalid");
        return new ModelAndView(show(caller, locale, model));
    }

    private List<Conflicts.Field> conflict(List<Criterion> typed, List<Criterion> stands, Locale locale) {
        List<Conflicts.Field> fields = new ArrayList<>();
        for (int at = 0; at < stands.size(); at++) {
            Criterion mine = typed.get(at);
            Criterion theirs = stands.get(at);
            String about = theirs.name().in(locale) + ": ";
            Map<String, String> typedTexts = CriteriaForm.texts(mine);
            CriteriaForm.texts(theirs)
                    .forEach((name, text) -> fields.add(Conflicts.Field.of(
                            theirs.code() + "." + name,
                            about + label(name, locale),
                            typedTexts.getOrDefault(name, ""),
                            text)));
            String knockOut = label("knockOut", locale);
            fields.add(new Conflicts.Field(
                    theirs.code() + ".knockOut",
                    about + knockOut,
                    true,
                    CriteriaForm.ticked(mine.knockOut()),
                    CriteriaForm.ticked(theirs.knockOut()),
                    value -> knockOut));
        }
        return fields;
    }

    private String label(String field, Locale locale) {
        return field.startsWith(CriteriaForm.GRADE)
                ? wording.text("operator.criteria.grade", locale, field.substring(CriteriaForm.GRADE.length()))
                : wording.text("operator.criteria." + field, locale);
    }
}
