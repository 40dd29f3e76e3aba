package org.kommunalcampus.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns what bean validation found into field errors: 422 for a body, 400 for parameters. */
final class ValidationProblems {

    private ValidationProblems() {}

    static Problem of(BindingResult result) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors(result, ""));
    }

    static Problem of(ConstraintViolationException violated) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(ValidationProblems::error)
                .toList();
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors);
    }

    static Problem of(HandlerMethodValidationException invalid) {
        List<FieldError> errors = new ArrayList<>();
        boolean body = false;
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            boolean inBody = result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
            body |= inBody;
            String name = inBody
                    ? ""
                    : "/"
                            + Objects.requireNonNullElse(
                                    result.getMethodParameter().getParameterName(), "");
            if (result instanceof Errors nested) {
                String index = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
                errors.addAll(errors(nested, name + index));
            } else {
                result.getResolvableErrors().forEach(error -> errors.add(error(name, error)));
            }
        }
        return body
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors)
                : Problem.of(HttpStatus.BAD_REQUEST, "malformed", errors);
    }

    private static List<FieldError> errors(Errors result, String prefix) {
        List<FieldError> errors = new ArrayList<>();
        result.getFieldErrors()
                .forEach(error -> errors.add(error(prefix + JsonPointers.ofPath(error.getField()), error)));
        result.getGlobalErrors().forEach(error -> errors.add(error(prefix, error)));
        return errors;
    }

    private static FieldError error(String pointer, MessageSourceResolvable error) {
        String[] codes = Objects.requireNonNullElse(error.getCodes(), new String[0]);
        String constraint = codes.length == 0 ? null : codes[codes.length - 1];
        return new FieldError(pointer, code(constraint), Objects.requireNonNullElse(error.getDefaultMessage(), ""));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                JsonPointers.ofPath(violation.getPropertyPath().toString()), code(constraint), violation.getMessage());
    }

    /** {@code NotBlank} and its kin are {@code required}, others their name with hyphens. */
    private static String code(@Nullable String constraint) {
        if (constraint == null) {
            return "invalid";
        }
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
