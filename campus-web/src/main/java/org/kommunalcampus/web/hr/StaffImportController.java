package org.kommunalcampus.web.hr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.StaffColumns;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The tree of units, and the import of units and members: which column is which field, a dry run that says what changes, and a report per row. */
@Controller
@RequiredArgsConstructor
class StaffImportController {

    private final StaffImports imports;
    private final StaffColumns columns;
    private final StaffImportFiles files;
    private final Units units;
    private final HrWords words;
    private final DomainHints hints;

    @GetMapping("/personal/einheiten")
    String units(Caller caller, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("units", units.tree(caller, caller.requireMunicipality()));
        return "hr/units";
    }

    @GetMapping("/personal/importe")
    ModelAndView form(
            Caller caller,
            @RequestParam(defaultValue = "members") String kind,
            @RequestParam(defaultValue = "false") boolean named) {
        caller.requireAnyRole(Role.HR);
        return page(kind, true).addObject("named", named);
    }

    @PostMapping("/personal/importe")
    ModelAndView run(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "members") String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        caller.requireAnyRole(Role.HR);
        if (file == null || file.isEmpty()) {
            return wrong(page(kind, dryRun), words.say("import.file.required", locale));
        }
        byte[] content = file.getBytes();
        try {
            StaffReport report = report(caller, content, kind, dryRun);
            return page(kind, dryRun)
                    .addObject("report", report)
                    .addObject("elsewhere", hints.ofImport(caller, locale, report))
                    .addObject("silent", words.fields(report.silent(), locale));
        } catch (Malformed unreadable) {
            return unreadable.getError().code().equals("missing-column")
                    ? wrong(naming(caller, content, kind), unreadable.getError().detail())
                    : wrong(page(kind, dryRun), unreadable.getError().detail());
        }
    }

    @PostMapping("/personal/importe/spalten")
    ModelAndView columns(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "members") String kind,
            Locale locale)
            throws IOException {
        caller.requireAnyRole(Role.HR);
        if (file == null || file.isEmpty()) {
            return wrong(page(kind, true), words.say("import.file.required", locale));
        }
        try {
            return naming(caller, file.getBytes(), kind);
        } catch (Malformed noTable) {
            return wrong(page(kind, true), noTable.getError().detail());
        }
    }

    @PostMapping("/personal/importe/spalten/namen")
    ModelAndView name(
            Caller caller,
            @RequestParam(defaultValue = "members") String kind,
            @RequestParam(defaultValue = "") List<String> heading,
            @RequestParam(defaultValue = "") List<String> field,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < heading.size(); at++) {
            String meant = at < field.size() ? field.get(at) : "";
            named.put(heading.get(at), StaffFiles.fields(list(kind)).contains(meant) ? meant : "");
        }
        List<String> chosen =
                named.values().stream().filter(one -> !one.isEmpty()).toList();
        if (chosen.stream().distinct().count() < chosen.size()) {
            List<StaffFiles.Column> shown = named.entrySet().stream()
                    .map(column -> new StaffFiles.Column(column.getKey(), column.getValue(), List.of()))
                    .toList();
            return wrong(naming(shown, kind), words.say("import.columns.twice", locale));
        }
        columns.remember(caller, list(kind), named);
        return new ModelAndView("redirect:/personal/importe?named=true&kind=" + name(list(kind)));
    }

    @GetMapping("/personal/importe/vorlage")
    ResponseEntity<byte[]> template(Caller caller, @RequestParam(defaultValue = "members") String kind, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return files.template(list(kind), locale);
    }

    @PostMapping("/personal/importe/bericht")
    Object report(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "members") String kind,
            Locale locale)
            throws IOException {
        caller.requireAnyRole(Role.HR);
        if (file == null || file.isEmpty()) {
            return wrong(page(kind, true), words.say("import.file.required", locale));
        }
        try {
            return files.report(report(caller, file.getBytes(), kind, true), locale);
        } catch (Malformed unreadable) {
            return wrong(page(kind, true), unreadable.getError().detail());
        }
    }

    private StaffReport report(Caller caller, byte[] file, String kind, boolean dryRun) {
        return switch (list(kind)) {
            case UNITS -> imports.units(caller, file, dryRun);
            case MEMBERS -> imports.members(caller, file, dryRun);
            case PROOFS -> imports.proofs(caller, file, dryRun);
        };
    }

    private ModelAndView naming(Caller caller, byte[] file, String kind) {
        Map<String, String> said = columns.of(caller, list(kind));
        return naming(StaffFiles.columns(new ByteArrayInputStream(file), list(kind), said), kind);
    }

    private static ModelAndView naming(List<StaffFiles.Column> shown, String kind) {
        return new ModelAndView("hr/import-columns")
                .addObject("kind", name(list(kind)))
                .addObject("fields", StaffFiles.fields(list(kind)))
                .addObject("columns", shown);
    }

    private static StaffList list(String kind) {
        return switch (kind) {
            case "units" -> StaffList.UNITS;
            case "proofs" -> StaffList.PROOFS;
            default -> StaffList.MEMBERS;
        };
    }

    private static String name(StaffList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private static ModelAndView page(String kind, boolean dryRun) {
        return new ModelAndView("hr/import").addObject("kind", name(list(kind))).addObject("dryRun", dryRun);
    }

    private static ModelAndView wrong(ModelAndView page, String error) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("fileError", error);
    }
}
