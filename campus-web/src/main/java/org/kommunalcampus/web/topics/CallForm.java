package org.kommunalcampus.web.topics;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.topics.CallText;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.web.kit.FormField;

/** What somebody typed into the form of a call. */
record CallForm(
        @Nullable String competence,

        @FormField(least = Level.MIN, most = Level.MAX) @Nullable
        Integer level,

        @Nullable String title,
        @Nullable String description,
        @FormField @Nullable LocalDate deadline,
        @Nullable Long version) {

    static CallForm of(CallView call) {
        return new CallForm(
                call.competence().toString(),
                call.level(),
                call.title(),
                call.description(),
                call.deadline(),
                call.version());
    }

    CallText text() {
        return new CallText(
                CompetenceId.of(Objects.requireNonNull(competence)),
                level,
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(description, ""),
                deadline);
    }

    /** The version that was shown; none that ever was where the form does not say. */
    long shown() {
        return Objects.requireNonNullElse(version, -1L);
    }
}
