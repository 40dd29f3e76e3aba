package org.kommunalcampus.provider;

import java.util.Optional;

/** How far an application for accreditation is, and which step leads where. */
public enum ApplicationState {
    /** Being written by the provider. */
    DRAFT,
    /** With the operator. */
    SUBMITTED,
    /** Back at the provider, with reasons. */
    RETURNED,
    /** Decided against; the next try is another application. */
    REFUSED,
    /** Decided for. */
    GRANTED;

    /** Where the step leads from here; nowhere when it is not allowed. */
    Optional<ApplicationState> after(ApplicationStep step) {
        boolean submitted = this == SUBMITTED;
        return Optional.ofNullable(
                switch (step) {
                    case SUBMIT -> isEditable() ? SUBMITTED : null;
                    case TAKE_BACK -> submitted ? DRAFT : null;
                    case RETURN -> submitted ? RETURNED : null;
                    case REFUSE -> submitted ? REFUSED : null;
                    case GRANT -> submitted ? GRANTED : null;
                });
    }

    /** Whether the provider may change what it states. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is not decided yet. */
    public boolean isOpen() {
        return isEditable() || this == SUBMITTED;
    }
}
