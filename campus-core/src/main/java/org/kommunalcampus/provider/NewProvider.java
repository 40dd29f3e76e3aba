package org.kommunalcampus.provider;

import org.jspecify.annotations.Nullable;

/**
 * What the operator states about a provider.
 *
 * @param code stable short name, lower case, e.g. {@code quadratum}; never changes
 * @param name as people know the organisation
 * @param demo whether the organisation is invented for demonstrations
 */
public record NewProvider(
        String code,
        String name,
        @Nullable String legalForm,
        @Nullable String registeredOffice,
        @Nullable String url,
        boolean demo) {

    /** Trims code and name; both must say something. */
    public NewProvider {
        code = code.strip();
        name = name.strip();
        if (code.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a provider needs a code and a name");
        }
    }

    /** A provider of which no more than the name is known. */
    public static NewProvider named(String code, String name) {
        return new NewProvider(code, name, null, null, null, false);
    }
}
