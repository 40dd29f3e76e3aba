package org.kommunalcampus.admission;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/** An application whose texts are clean; the fields are those of {@link NewApplication}. */
record CheckedApplication(
        String contactName,
        String contactEmail,
        String hrGivenName,
        String hrFamilyName,
        String hrEmail,
        String hrKey,
        List<String> domains,
        Locale language) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    /** Throws {@link Invalid} with all that is wrong. */
    static CheckedApplication of(NewApplication said) {
        var checks = new FieldChecks();
        var checked = new CheckedApplication(
                checks.line("/contactName", said.contactName(), LONGEST_NAME),
                email("/contactEmail", said.contactEmail(), checks),
                checks.line("/hrGivenName", said.hrGivenName(), LONGEST_NAME),
                checks.line("/hrFamilyName", said.hrFamilyName(), LONGEST_NAME),
                email("/hrEmail", said.hrEmail(), checks),
                checks.matching(
                        "/hrKey",
                        said.hrKey(),
                        KEY,
                        "invalid-key",
                        "Up to 40 letters A to Z, digits and . _ / - are allowed."),
                MailDomain.read("/domains", said.domains(), checks),
                said.language());
        if (checked.domains().isEmpty()
                && checks.errors().stream().noneMatch(error -> error.pointer().equals("/domains"))) {
            checks.reject("/domains", "required", "At least one mail domain is needed.");
        }
        if (!said.terms()) {
            checks.reject("/terms", "required", "The terms have to be agreed to.");
        }
        checks.orThrow();
        return checked;
    }

    private static String email(String pointer, @Nullable String said, FieldChecks checks) {
        String address = checks.matching(pointer, said, EMAIL, "invalid-email", "This is not an e-mail address.");
        if (Objects.requireNonNull(address).length() > LONGEST_EMAIL) {
            checks.reject(pointer, "too-long", "At most " + LONGEST_EMAIL + " characters are allowed.");
        }
        return address;
    }
}
