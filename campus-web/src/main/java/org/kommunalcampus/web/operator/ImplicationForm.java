package org.kommunalcampus.web.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.ImpliedLevel;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.FormField;

/**
 * A relation of competences as it was entered.
 *
 * @param from reference of the competence that includes the other
 * @param to reference of the competence included
 */
record ImplicationForm(
        @Nullable String from,
        @FormField(least = 1, most = 8) @Nullable Integer fromLevel,
        @Nullable String to,
        @FormField(least = 1, most = 8) @Nullable Integer toLevel) {

    static ImplicationForm empty() {
        return new ImplicationForm(null, null, null, null);
    }

    static ImplicationForm of(ImpliedLevel relation) {
        return new ImplicationForm(relation.from(), relation.fromLevel(), relation.to(), relation.toLevel());
    }

    /** The relation; throws {@link org.kommunalcampus.shared.Invalid} with each field that is missing. */
    ImpliedLevel read() {
        var checks = new FieldChecks();
        if (from == null || from.isBlank()) {
            checks.reject("/from", "required", "A competence is needed.");
        }
        if (fromLevel == null) {
            checks.reject("/fromLevel", "required", "A level is needed.");
        }
        if (to == null || to.isBlank()) {
            checks.reject("/to", "required", "A competence is needed.");
        }
        if (toLevel == null) {
            checks.reject("/toLevel", "required", "A level is needed.");
        }
        checks.orThrow();
        return new ImpliedLevel(
                Objects.requireNonNull(from),
                Objects.requireNonNull(fromLevel),
                Objects.requireNonNull(to),
                Objects.requireNonNull(toLevel));
    }
}
