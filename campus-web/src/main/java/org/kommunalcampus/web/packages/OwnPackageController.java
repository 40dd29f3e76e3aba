package org.kommunalcampus.web.packages;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Packages in the caller's own curriculum. */
@Controller
@OnRefusal(texts = "package", backTo = "/pakete/{id}")
@RequiredArgsConstructor
class OwnPackageController {

    private final Packages packages;
    private final PackageChoices choices;
    private final PackageWords words;
    private final OwnChange change;

    @GetMapping("/lehrplan/pakete")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("packages", words.rows(choices.of(caller, caller.requireMember()), locale));
        return "packages/own";
    }

    @PostMapping("/lehrplan/pakete/{id}")
    String choose(Caller caller, @PathVariable PackageId id, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        String title = packages.find(id).title();
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        () -> choices.choose(caller, member, id),
                        Trigger.PACKAGE_CHANGED,
                        words.say("chosen", locale, title),
                        locale));
        return "redirect:/lehrplan";
    }

    @PostMapping("/lehrplan/pakete/{id}/entfernung")
    String leave(Caller caller, @PathVariable PackageId id, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        () -> choices.leave(caller, member, id),
                        Trigger.PACKAGE_CHANGED,
                        words.say("left", locale),
                        locale));
        return "redirect:/lehrplan";
    }
}
