package org.kommunalcampus.web.absence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.AbsenceTables;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.TableFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Tables of absences, for HR: a dry run that stores nothing, and a report per row. */
@Controller
@OnRefusal(texts = "absence", backTo = AbsenceImportController.PAGE)
@RequestMapping(AbsenceImportController.PAGE)
@RequiredArgsConstructor
class AbsenceImportController {

    static final String PAGE = UnitCalendarController.PAGE + "/import";

    private final AbsenceTables tables;
    private final Phrases phrases;

    /** A row that was left out, by its number in a spreadsheet. */
    record Finding(int number, String field, String detail) {}

    @GetMapping
    ModelAndView form(Caller caller) {
        caller.requireAnyRole(Role.HR);
        return page(true);
    }

    @PostMapping
    ModelAndView run(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        caller.requireAnyRole(Role.HR);
        if (file == null || file.isEmpty()) {
            return wrong(dryRun, phrases.say("absence.import.required", locale));
        }
        try {
            ImportReport report = tables.take(
                    caller, caller.requireMunicipality(), new ByteArrayInputStream(file.getBytes()), dryRun);
            return page(dryRun)
                    .addObject("report", report)
                    .addObject(
                            "findings",
                            report.rejected().stream()
                                    .map(row -> finding(row, locale))
                                    .toList());
        } catch (Malformed unreadable) {
            return wrong(dryRun, unreadable.getError().detail());
        }
    }

    /** A table with the headings alone. */
    @GetMapping("/vorlage")
    ResponseEntity<byte[]> template(Caller caller, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return TableFiles.download(
                "abwesenheiten",
                "csv",
                () -> List.of(AbsenceTables.FIELDS.stream()
                        .map(field -> phrases.say("absence.import.field." + field, Locale.GERMAN))
                        .toList()));
    }

    private Finding finding(RejectedRow row, Locale locale) {
        String field = row.pointer().isEmpty() ? "" : row.pointer().substring(1);
        return new Finding(
                row.index() + 2,
                AbsenceTables.FIELDS.contains(field) ? phrases.say("absence.import.field." + field, locale) : "",
                row.detail());
    }

    private static ModelAndView page(boolean dryRun) {
        return new ModelAndView("absence/import").addObject("dryRun", dryRun);
    }

    private static ModelAndView wrong(boolean dryRun, String error) {
        ModelAndView page = page(dryRun).addObject("fileError", error);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
