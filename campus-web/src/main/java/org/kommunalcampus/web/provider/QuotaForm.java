package org.kommunalcampus.web.provider;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.StandsFor;

/**
 * What was typed about seats that are kept.
 *
 * @param municipalities names or official keys, divided by commas or lines
 */
record QuotaForm(
        @FormField(least = 1, most = 99_999) @StandsFor("quotas") @Nullable
        Integer seats,

        @FormField @Nullable LocalDate until,
        @Nullable String municipalities) {

    static QuotaForm empty() {
        return new QuotaForm(null, null, "");
    }

    /**
     * The quota; throws {@link Invalid} with each field that is missing, and where a name means no municipality or several.
     *
     * @param named the municipalities with a name or key
     */
    SeatQuota read(Function<String, List<MunicipalityView>> named) {
        var checks = new FieldChecks();
        if (seats == null) {
            checks.reject("/seats", "required", "A value is required.");
        }
        if (until == null) {
            checks.reject("/until", "required", "A value is required.");
        }
        Set<MunicipalityId> found = new HashSet<>();
        for (String text : (municipalities == null ? "" : municipalities).split("[,;\\n]")) {
            if (!text.isBlank()) {
                List<MunicipalityView> meant = named.apply(text.strip());
                if (meant.size() == 1) {
                    found.add(meant.getFirst().id());
                } else {
                    checks.reject(
                            "/municipalities",
                            meant.isEmpty() ? "unknown" : "ambiguous",
                            String.format(Locale.ROOT, "%s means %d municipalities.", text.strip(), meant.size()));
                }
            }
        }
        checks.orThrow();
        if (seats == null || until == null) {
            throw new IllegalStateException("checked before");
        }
        return new SeatQuota(seats, until, found);
    }
}
