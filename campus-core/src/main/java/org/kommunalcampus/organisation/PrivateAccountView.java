package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What a person has settled for the time after leaving; for nobody but the person.
 *
 * @param address the confirmed private address, {@code null} for none
 * @param waiting an address to which a link has gone that still holds, {@code null} for none
 * @param linked whether an account is known as the person's
 */
@PersonalFacts
public record PrivateAccountView(
        @Nullable String address, @Nullable String waiting, boolean linked) {}
