package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;

/**
 * A municipality as a row of the official list, not yet checked.
 *
 * @param ags official municipality key, 8 digits
 * @param ars regional key, 12 digits
 * @param name official name
 * @param kind e.g. {@code Stadt}
 * @param state the federal state
 * @param district the district, or the name again for a city that is its own district
 * @param association the municipal association (Verband) where there is one
 * @param postcode of the administration
 * @param population number of inhabitants
 */
public record MunicipalityRow(
        String ags,
        String ars,
        String name,
        String kind,
        String state,
        String district,
        @Nullable String association,
        @Nullable String postcode,
        int population) {

    /** The row with clean texts; faults go to the checks. */
    MunicipalityRow cleaned(FieldChecks checks) {
        if (population < 0) {
            checks.reject("/population", "invalid-population", "The population cannot be negative.");
        }
        return new MunicipalityRow(
                checks.matching("/ags", ags, KeyFormats.AGS, "invalid-ags", "The AGS has 8 digits."),
                checks.matching("/ars", ars, KeyFormats.ARS, "invalid-ars", "The ARS has 12 digits."),
                checks.line("/name", name, 255),
                checks.text("/kind", kind, 80),
                checks.text("/state", state, 80),
                checks.text("/district", district, 255),
                checks.optionalText("/association", association, 255),
                checks.optionalText("/postcode", postcode, 5),
                population);
    }
}
