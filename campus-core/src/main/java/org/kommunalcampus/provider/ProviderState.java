package org.kommunalcampus.provider;

import java.util.Optional;

/** Where a provider stands on the platform, and which step leads where. */
public enum ProviderState {
    /** Has registered and was never accredited: may write drafts, and nothing of it is shown. */
    APPLICANT,
    /** Checked and admitted: its certified modules are shown and planned. */
    ACCREDITED,
    /** For the time being none of its modules is shown or planned; what was booked stays booked. */
    SUSPENDED,
    /** The time of the accreditation is over; like a suspension, until it is accredited again. */
    LAPSED;

    /** Where the step leads from here; nowhere when it is not allowed. A suspension that is stated twice changes nothing. */
    Optional<ProviderState> after(AccreditationStep step) {
        return Optional.ofNullable(
                switch (step) {
                    case ACCREDIT -> this == SUSPENDED ? null : ACCREDITED;
                    case SUSPEND -> this == ACCREDITED || this == SUSPENDED ? SUSPENDED : null;
                    case LIFT -> this == SUSPENDED ? ACCREDITED : null;
                    case LAPSE -> this == ACCREDITED ? LAPSED : null;
                });
    }
}
