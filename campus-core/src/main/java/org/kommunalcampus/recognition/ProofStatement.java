package org.kommunalcampus.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What a proof from elsewhere says about itself.
 *
 * @param title what was learned, as the paper calls it
 * @param issuer who gave it out
 * @param issuedOn the day that stands on it, {@code null} while nobody has said
 * @param validUntil the last day on which it counts, {@code null} for good
 * @param minutes how long it took, {@code null} for not known
 * @param note what whoever checks it should know
 */
public record ProofStatement(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable Integer minutes,
        @Nullable String note) {

    static final int LONGEST_LINE = 150;
    static final int LONGEST_NOTE = 1000;

    private static final int MOST_MINUTES = 2000 * 60;
    private static final int LONGEST_NAME = 168;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** The clean form; what is wrong is noted in the checks. */
    ProofStatement checked(FieldChecks checks, LocalDate today) {
        String cleanTitle = checks.line("/title", title, LONGEST_LINE);
        String cleanIssuer = checks.line("/issuer", issuer, LONGEST_LINE);
        if (issuedOn == null) {
            checks.reject("/issuedOn", "required", "The day of the proof is needed.");
        } else if (issuedOn.isAfter(today)) {
            checks.reject("/issuedOn", "in-future", "A proof is of today or earlier.");
        } else {
            checks.within("/issuedOn", issuedOn, DayRange.completed(today));
        }
        if (validUntil != null && validUntil.isBefore(today)) {
            checks.reject("/validUntil", "proof-lapsed", "The proof counts no more.");
        } else {
            checks.within("/validUntil", validUntil, DayRange.offered(today));
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            checks.reject("/minutes", "out-of-range", "Learning takes between a minute and 2000 hours.");
        }
        return new ProofStatement(
                cleanTitle,
                cleanIssuer,
                issuedOn,
                validUntil,
                minutes,
                checks.optionalText("/note", note, LONGEST_NOTE));
    }

    /** By which the proof is named where it counts; with its day, so that the next one of the kind is another proof. */
    String evidence() {
        String named = Objects.requireNonNullElse(title, "") + ", " + Objects.requireNonNullElse(issuer, "");
        String whole = named.length() <= LONGEST_NAME ? named : named.substring(0, LONGEST_NAME - 1) + "…";
        return issuedOn == null ? whole : whole + ", " + DAY.format(issuedOn);
    }
}
