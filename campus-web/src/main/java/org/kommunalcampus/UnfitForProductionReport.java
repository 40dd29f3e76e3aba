package org.kommunalcampus;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console, in plain words and without a stack trace, why the program did not start. */
class UnfitForProductionReport extends AbstractFailureAnalyzer<UnfitForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitForProduction cause) {
        String faults = cause.getFaults().stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "KommunalCampus does not start with settings that are not safe:\n" + faults,
                "Set these environment variables; docs/operation.md describes each. For a look at the platform start the demo: ./campus run",
                cause);
    }
}
