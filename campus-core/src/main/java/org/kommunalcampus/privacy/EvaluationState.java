package org.kommunalcampus.privacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Role;

/**
 * One evaluation in a municipality.
 *
 * @param name as in the catalogue
 * @param readers who may ask
 * @param switched whether the municipality decides about it; what it does not decide about is on
 * @param on whether it can be asked today
 * @param agreement by which it is or was on, {@code null} where none is named
 */
public record EvaluationState(
        String name,
        Set<Role> readers,
        boolean switched,
        boolean on,
        @Nullable AgreementTerms agreement) {

    /** Keeps its own copy of the roles. */
    public EvaluationState {
        readers = Set.copyOf(readers);
    }
}
