package org.kommunalcampus.provider;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What an organisation states about itself; the contact is for the operator alone.
 *
 * @param legalForm e.g. GmbH, eingetragener Verein, Körperschaft des öffentlichen Rechts
 * @param registeredOffice the place
 * @param url the web site
 */
public record ProviderFacts(
        @Nullable String name,
        @Nullable String legalForm,
        @Nullable String registeredOffice,
        @Nullable String url,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone) {

    static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]{2,480}");

    /** Nothing yet. */
    public static ProviderFacts none() {
        return new ProviderFacts(null, null, null, null, null, null, null);
    }

    /** The same without blanks around; throws {@link Invalid} with every field that is missing or out of form. */
    ProviderFacts checked() {
        var checks = new FieldChecks();
        String stated = checks.line("/name", name, 200);
        String form = checks.text("/legalForm", legalForm, 100);
        String place = checks.text("/registeredOffice", registeredOffice, 100);
        String person = checks.line("/contactName", contactName, 200);
        String email = checks.matching(
                "/contactEmail",
                contactEmail,
                EMAIL,
                "invalid-email",
                "An e-mail address is written as name@example.org.");
        @Nullable String phone = checks.optionalText("/contactPhone", contactPhone, 60);
        @Nullable String web = checks.optionalText("/url", url, 500);
        if (web != null && !WEB.matcher(web).matches()) {
            checks.reject("/url", "not-a-web-address", "A web address begins with http:// or https://.");
        }
        if (email.length() > 254) {
            checks.reject("/contactEmail", "too-long", "At most 254 characters are allowed.");
        }
        checks.orThrow();
        return new ProviderFacts(stated, form, place, web, person, email, phone);
    }

    /** The name of checked facts. */
    String requireName() {
        return Objects.requireNonNull(name);
    }
}
