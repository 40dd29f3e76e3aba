package org.kommunalcampus.admission;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put into words for somebody who asked, or for the first person of HR.
 *
 * @param town name in the official list
 * @param token what the link ends with that confirms; for {@link Kind#CONFIRM} only
 * @param reason for {@link Kind#REFUSED} only
 */
public record AdmissionLetter(
        Kind kind,
        String town,
        @Nullable String token,
        @Nullable String reason,
        Locale language) {

    /** What it says. */
    public enum Kind {
        /** Please confirm that you asked. */
        CONFIRM,
        /** The municipality takes part already; its HR opens accounts. */
        HERE_ALREADY,
        /** Somebody of the municipality has asked already. */
        ASKED_ALREADY,
        /** The municipality takes part. */
        ACCEPTED,
        /** The operator has declined. */
        REFUSED,
        /** You are the first person of HR and can sign in. */
        INVITED
    }

    static AdmissionLetter of(Kind kind, String town, Locale language) {
        return new AdmissionLetter(kind, town, null, null, language);
    }
}
