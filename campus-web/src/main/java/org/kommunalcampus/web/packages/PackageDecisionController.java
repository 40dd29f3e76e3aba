package org.kommunalcampus.web.packages;

import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Beirat decides on proposed packages. */
@Controller("packageDecisionController")
@RequiredArgsConstructor
class PackageDecisionController {

    private final Packages packages;
    private final PackageWords words;

    @PostMapping("/beirat/packages/{id}/decision")
    String decide(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "false") boolean certified,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.REVIEWER);
        try {
            if (certified) {
                packages.certify(caller, id, until, version);
            } else {
                packages.giveBack(caller, id, reason, version);
            }
            flash.addFlashAttribute("notice", certified ? "package.certified" : "package.returned");
            return "redirect:/beirat/packages";
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", words.error(invalid, locale));
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", words.refusal(refused, locale));
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "package.stale");
        }
        return "redirect:/beirat/packages/" + id;
    }
}
