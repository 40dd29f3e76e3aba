package org.kommunalcampus.web.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.quality.Criteria;
import org.kommunalcampus.quality.CriteriaRelease;
import org.kommunalcampus.quality.Criterion;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The criteria of the Beirat: read what is in force, and put another release into force. */
@Controller
@OnRefusal(texts = "operator.criteria", backTo = "/operator/criteria", invalid = "operator.criteria.invalid")
@RequiredArgsConstructor
class CriteriaController {

    private final Criteria criteria;
    private final Wording wording;

    @GetMapping("/operator/criteria")
    String show(Caller caller, Locale locale, Model model) {
        caller.requireOperator();
        CriteriaRelease release = criteria.inForce();
        model.addAttribute("release", release);
        model.addAttribute("since", wording.day(release.releasedAt(), locale));
        return "operator/criteria";
    }

    @PostMapping("/operator/criteria")
    String release(
            Caller caller,
            @RequestParam(defaultValue = "-1") int release,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        caller.requireOperator();
        CriteriaRelease before = criteria.inForce();
        List<Criterion> changed = new ArrayList<>();
        for (Criterion criterion : before.criteria()) {
            changed.add(changed(criterion, sent));
        }
        criteria.release(caller, changed, release);
        flash.addFlashAttribute("notice", "operator.criteria.released");
        return "redirect:/operator/criteria";
    }

    /** A criterion as the form states it; German texts are edited here, English ones stay where the German did not change. */
    private static Criterion changed(Criterion before, Map<String, String> sent) {
        String weight = sent.getOrDefault(before.code() + ".weight", "");
        List<LocalizedText> grades = new ArrayList<>();
        for (int at = 0; at < before.grades().size(); at++) {
            grades.add(text(before.grades().get(at), sent.get(before.code() + ".grade" + Criterion.GRADES.get(at))));
        }
        return new Criterion(
                before.code(),
                before.group(),
                text(before.name(), sent.get(before.code() + ".name")),
                weight.matches("[1-9]|10") ? Integer.parseInt(weight) : before.weight(),
                sent.containsKey(before.code() + ".knockOut"),
                grades,
                before.fields());
    }

    private static LocalizedText text(LocalizedText before, @Nullable String german) {
        return german == null || german.strip().equals(before.de()) ? before : LocalizedText.german(german.strip());
    }
}
