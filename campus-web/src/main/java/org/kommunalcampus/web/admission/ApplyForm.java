package org.kommunalcampus.web.admission;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.NewApplication;

/**
 * What a municipality typed when it asks to take part.
 *
 * @param ags official key of the municipality
 * @param domains mail domains with blanks, commas or line breaks between them
 * @param terms whether the box is ticked
 */
record ApplyForm(
        @Nullable String ags,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String hrGivenName,
        @Nullable String hrFamilyName,
        @Nullable String hrEmail,
        @Nullable String hrKey,
        @Nullable String domains,
        @Nullable Boolean terms) {

    static final ApplyForm EMPTY = new ApplyForm(null, null, null, null, null, null, null, null, false);

    private static final int LONGEST_DOMAINS = 2000;

    NewApplication application(Locale language) {
        String typed = domains == null ? "" : domains.substring(0, Math.min(domains.length(), LONGEST_DOMAINS));
        return new NewApplication(
                contactName,
                contactEmail,
                hrGivenName,
                hrFamilyName,
                hrEmail,
                hrKey,
                Arrays.asList(typed.split("[\\s,;]+")),
                Boolean.TRUE.equals(terms),
                language);
    }
}
