package org.kommunalcampus.competence;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A competence as others see it.
 *
 * @param id the same over all versions of the framework
 * @param framework the framework it belongs to
 * @param frameworkCode its code
 * @param area code of the area; skills of ESCO have none
 * @param areaName name of the area
 * @param code unique in the framework
 * @param name for people
 * @param description for people
 * @param retired whether the current version no longer holds it
 */
public record CompetenceView(
        CompetenceId id,
        FrameworkId framework,
        String frameworkCode,
        @Nullable String area,
        @Nullable LocalizedText areaName,
        String code,
        LocalizedText name,
        @Nullable LocalizedText description,
        boolean retired) {

    /** How files refer to it, e.g. {@code DIGCOMP30:1.1}. */
    public String reference() {
        return frameworkCode + ":" + code;
    }
}
