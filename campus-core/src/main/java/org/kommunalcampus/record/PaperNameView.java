package org.kommunalcampus.record;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * How a person is called.
 *
 * @param registered by the employer's register
 * @param own as the person writes it on papers, {@code null} for as the register does
 */
@PersonalFacts
public record PaperNameView(String registered, @Nullable String own) {

    /** How what is issued now calls the person. */
    public String onPaper() {
        return own == null ? registered : own;
    }
}
