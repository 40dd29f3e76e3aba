package org.kommunalcampus.admission;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says when it asks to take part, not yet checked.
 *
 * @param contactName who answers for the contract
 * @param contactEmail where the confirmation and the decision go
 * @param hrGivenName of the first person of HR
 * @param hrFamilyName of the same
 * @param hrEmail by which that person will sign in
 * @param hrKey the person's personnel key
 * @param domains mail domains that belong to the municipality
 * @param terms whether the terms are agreed to
 * @param language in which mails are written
 */
public record NewApplication(
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String hrGivenName,
        @Nullable String hrFamilyName,
        @Nullable String hrEmail,
        @Nullable String hrKey,
        List<String> domains,
        boolean terms,
        Locale language) {

    /** Keeps its own copy of the domains. */
    public NewApplication {
        domains = List.copyOf(domains);
    }
}
