package org.kommunalcampus.web.operator;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOptions;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the operator sends with an import.
 *
 * @param provider id of the provider that the file belongs to, empty where each row names its own
 * @param certify whether modules are taken over as certified by agreement
 * @param dryRun whether to report alone
 */
record ImportForm(@Nullable MultipartFile file, @Nullable String provider, boolean certify, boolean dryRun) {

    /** A form that nobody has filled in. */
    static ImportForm empty() {
        return new ImportForm(null, "", false, false);
    }

    /** The provider chosen; empty as well where the value can be none. */
    Optional<ProviderId> chosenProvider() {
        if (provider == null || provider.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProviderId.of(provider));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    ImportOptions options() {
        return new ImportOptions(certify, dryRun);
    }

    /** What the file was called where it came from, without folders. */
    public String fileName() {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
