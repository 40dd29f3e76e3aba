package org.kommunalcampus.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A survey that somebody may answer now and has not.
 *
 * @param subject the module or the round
 * @param until the last day, {@code null} for none that is fixed
 */
public record OpenSurvey(
        SurveyKind kind, UUID subject, @Nullable LocalDate until) {

    /** About a module. */
    static OpenSurvey about(SurveyKind kind, ModuleId module, @Nullable LocalDate until) {
        return new OpenSurvey(kind, module.value(), until);
    }

    /** The module that it is about, {@code null} for the platform. */
    public @Nullable ModuleId module() {
        return kind.isAboutModule() ? new ModuleId(subject) : null;
    }
}
