package org.kommunalcampus.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/**
 * That a person completed a module.
 *
 * @param evidence what proves it, e.g. a certificate and its number
 */
record CompletionRequest(
        @NotNull MemberId member,
        @NotNull ModuleId module,
        @NotNull LocalDate completedOn,
        @NotBlank String evidence) {

    /** The completion that was recorded. */
    record RecordedCompletion(String id) {}
}
