package org.kommunalcampus.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kommunalcampus.shared.FieldError;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type stable, tells problems apart
 * @param instance the path of the request
 * @param errors the wrong fields, left out where there are none
 */
@Schema(name = OpenApiConfiguration.PROBLEM)
record ProblemBody(
        @Schema(example = "/problems/not-found") String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}
