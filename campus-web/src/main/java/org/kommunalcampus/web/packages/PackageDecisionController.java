package org.kommunalcampus.web.packages;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Beirat decides on proposed packages. */
@Controller("packageDecisionController")
@OnRefusal(texts = "package", backTo = "/beirat/pakete/{id}")
@RequiredArgsConstructor
class PackageDecisionController {

    private final Packages packages;

    @PostMapping("/beirat/pakete/{id}/entscheidung")
    String decide(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "false") boolean certified,
            @RequestParam(required = false) @FormField @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.REVIEWER);
        if (certified) {
            packages.certify(caller, id, until, version);
        } else {
            packages.giveBack(caller, id, reason, version);
        }
        flash.addFlashAttribute("notice", certified ? "package.certified" : "package.returned");
        return "redirect:/beirat/pakete";
    }
}
