package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.Submission;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports of files with a report that can be read, printed and opened again. */
@Controller
@OnRefusal(texts = "operator")
@RequiredArgsConstructor
class ImportController {

    private final Imports imports;
    private final FinishedImports finished;
    private final ProviderChoices providers;
    private final Wording wording;

    @GetMapping("/betrieb/importe/{kind}")
    ModelAndView form(Caller caller, @PathVariable String kind, Locale locale) {
        caller.requireOperator();
        return form(caller, kind(kind), ImportForm.empty(), null, locale);
    }

    @PostMapping("/betrieb/importe/{kind}")
    ModelAndView run(
            Caller caller,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "false") boolean certify,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale)
            throws IOException {
        caller.requireOperator();
        ImportKind wanted = kind(kind);
        var sent = new ImportForm(file, provider, certify, dryRun);
        if (file == null || file.isEmpty()) {
            return form(caller, wanted, sent, missing("file", locale), locale);
        }
        if (wanted.ofProvider()
                && !wanted.namesProviders()
                && sent.chosenProvider().isEmpty()) {
            return form(caller, wanted, sent, missing("provider", locale), locale);
        }
        try (InputStream content = file.getInputStream()) {
            var errors = new MapBindingResult(new HashMap<>(), "file");
            Optional<Integer> report = submitFor(sent, errors, () -> imports.run(caller, wanted, sent, content));
            if (report.isPresent()) {
                return new ModelAndView("redirect:/betrieb/berichte/" + report.get());
            }
            return form(caller, wanted, sent, new Fault("file", Submission.details(errors)), locale);
        } catch (Malformed unreadable) {
            return form(
                    caller,
                    wanted,
                    sent,
                    new Fault("file", unreadable.getError().detail()),
                    locale);
        }
    }

    @GetMapping("/betrieb/berichte/{number}")
    ModelAndView report(Caller caller, @PathVariable int number, Locale locale) {
        caller.requireOperator();
        FinishedImport found = finished.find(number).orElseThrow(() -> new NotFound("import", number));
        return new ModelAndView("operator/report")
                .addObject("report", found)
                .addObject("at", wording.moment(found.at(), locale));
    }

    private ModelAndView form(Caller caller, ImportKind kind, ImportForm form, @Nullable Fault fault, Locale locale) {
        var page = new ModelAndView("operator/import");
        page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("kind", kind)
                .addObject("form", form)
                .addObject("fileError", Fault.at("file", fault))
                .addObject("providerError", Fault.at("provider", fault))
                .addObject("providers", providers.of(caller, kind, locale));
    }

    private static ImportKind kind(String path) {
        return ImportKind.named(path).orElseThrow(() -> new NotFound("kind of import", path));
    }

    private Fault missing(String field, Locale locale) {
        return new Fault(field, wording.text("operator.import." + field + ".required", locale));
    }

    /** What is wrong with the form, and at which field it is shown. */
    private record Fault(String field, String text) {

        static @Nullable String at(String field, @Nullable Fault fault) {
            return fault != null && fault.field.equals(field) ? fault.text : null;
        }
    }
}
