package org.kommunalcampus.web.provider;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.EvidenceDraft;
import org.springframework.web.multipart.MultipartFile;

/** A document that proves something, as it was entered. */
record ProofForm(
        @Nullable String kind,
        @Nullable String note,
        @Nullable String validUntil,
        @Nullable MultipartFile file) {

    static ProofForm none() {
        return new ProofForm("", "", "", null);
    }

    EvidenceDraft draft() {
        return new EvidenceDraft(
                Objects.requireNonNullElse(kind, ""),
                Objects.requireNonNullElse(note, ""),
                Objects.requireNonNullElse(validUntil, ""));
    }

    /** What the file is called; without a file some name that is allowed, since the missing content is what is wrong. */
    @Nullable
    String name() {
        return file == null || file.isEmpty() ? "file.pdf" : file.getOriginalFilename();
    }

    InputStream content() throws IOException {
        return file == null ? InputStream.nullInputStream() : file.getInputStream();
    }
}
