package org.kommunalcampus.web.operator;

import java.io.InputStream;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.CatalogueImports;
import org.kommunalcampus.exchange.FrameworkImports;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.exchange.JobProfileImports;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Hands a file to the import that reads its kind, and keeps the report. */
@Component
@RequiredArgsConstructor
class Imports {

    private final CatalogueImports modules;
    private final FrameworkImports frameworks;
    private final JobProfileImports jobProfiles;
    private final Providers providers;
    private final FinishedImports finished;
    private final Clock clock;

    /** Imports the file and returns the number of the report. */
    int run(Caller caller, ImportKind kind, ImportForm form, InputStream file) {
        String provider = form.chosenProvider()
                .filter(chosen -> kind.ofProvider())
                .map(providers::find)
                .map(ProviderView::name)
                .orElse(null);
        return finished.keep(kind, form.fileName(), provider, clock.instant(), outcome(caller, kind, form, file));
    }

    private ImportOutcome outcome(Caller caller, ImportKind kind, ImportForm form, InputStream file) {
        return switch (kind) {
            case MOOCHUB -> modules.moocHub(caller, form.chosenProvider().orElseThrow(), file, form.options());
            case MODULES -> modules.csv(caller, form.chosenProvider().orElse(null), file, form.options());
            case FRAMEWORK -> frameworks.importFile(caller, file);
            case JOB_PROFILES -> jobProfiles.importFile(caller, file);
        };
    }
}
