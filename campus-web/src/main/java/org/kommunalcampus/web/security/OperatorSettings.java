package org.kommunalcampus.web.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who operates the platform without the realm role {@code operator}, so that a new platform can be put to use before anybody has roles.
 *
 * @param subject the account at the issuer of the sign-in; empty for nobody
 * @param email an address that the identity provider has verified; empty for nobody
 */
@ConfigurationProperties("campus.operator")
record OperatorSettings(
        @DefaultValue("") String subject, @DefaultValue("") String email) {

    /** Whether this is the account that the settings name. The issuer is the one that the platform trusts, whose tokens alone come this far. */
    boolean name(IdentityKey key, @Nullable String verifiedEmail) {
        return !subject.isBlank() && subject.strip().equals(key.subject())
                || !email.isBlank() && verifiedEmail != null && fold(email).equals(fold(verifiedEmail));
    }

    private static String fold(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "the operator of the settings";
    }
}
