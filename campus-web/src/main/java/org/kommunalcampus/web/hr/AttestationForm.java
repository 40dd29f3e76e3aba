package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.SeenAtWork;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/**
 * A level that HR attests.
 *
 * @param q the words by which the competence was searched for
 */
record AttestationForm(
        @Nullable String q,
        @Nullable String competence,
        @FormField @Nullable Integer level,
        @Nullable String reference,
        @FormField @Nullable LocalDate seenOn,
        @FormField @Nullable LocalDate expires) {

    /** What was seen; throws {@link org.kommunalcampus.shared.Invalid} with what is missing. */
    SeenAtWork read() {
        var checks = new FieldChecks();
        Optional<CompetenceId> chosen = Ids.one(competence, CompetenceId::of);
        if (chosen.isEmpty()) {
            checks.reject("/competence", "required", "A competence is needed.");
        }
        if (level == null) {
            checks.reject("/level", "required", "A level is needed.");
        } else if (level < Level.MIN || level > Level.MAX) {
            checks.reject("/level", "out-of-range", "Levels are 1 to 8.");
        }
        checks.orThrow();
        return new SeenAtWork(
                chosen.orElseThrow(),
                new Level(Objects.requireNonNull(level)),
                Objects.requireNonNullElse(reference, ""),
                seenOn,
                expires);
    }

    /** The words to search for; blank for none. */
    String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }
}
