package org.kommunalcampus.web.hr;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The tree of units, and the import of units and members with a report per row. */
@Controller
@RequiredArgsConstructor
class StaffImportController {

    private final StaffImports imports;
    private final Units units;
    private final HrWords words;

    @GetMapping("/personal/units")
    String units(Caller caller, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("units", units.tree(caller, caller.requireMunicipality()));
        return "hr/units";
    }

    @GetMapping("/personal/imports")
    ModelAndView form(Caller caller) {
        caller.requireAnyRole(Role.HR);
        return new ModelAndView("hr/import").addObject("kind", "members").addObject("dryRun", true);
    }

    @PostMapping("/personal/imports")
    ModelAndView run(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "members") String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        caller.requireAnyRole(Role.HR);
        var page = new ModelAndView("hr/import").addObject("kind", kind).addObject("dryRun", dryRun);
        if (file == null || file.isEmpty()) {
            return wrong(page, words.say("import.file.required", locale));
        }
        try (InputStream content = file.getInputStream()) {
            StaffReport report = kind.equals("units")
                    ? imports.units(caller, content, dryRun)
                    : imports.members(caller, content, dryRun);
            return page.addObject("report", report);
        } catch (Malformed unreadable) {
            return wrong(page, unreadable.getError().detail());
        }
    }

    private static ModelAndView wrong(ModelAndView page, String error) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("fileError", error);
    }
}
