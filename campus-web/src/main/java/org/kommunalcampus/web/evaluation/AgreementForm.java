package org.kommunalcampus.web.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.web.kit.FormField;

/** Evaluations that HR has chosen, and the agreement by which they may be used. */
record AgreementForm(
        @Nullable List<String> evaluations,
        @Nullable String agreement,
        @FormField @Nullable LocalDate agreedOn,
        @FormField @Nullable LocalDate until) {

    static AgreementForm empty() {
        return new AgreementForm(List.of(), null, null, null);
    }

    Set<String> chosen() {
        return evaluations == null ? Set.of() : new LinkedHashSet<>(evaluations);
    }

    AgreementTerms terms() {
        return new AgreementTerms(agreement == null ? "" : agreement, agreedOn, until);
    }
}
