package org.kommunalcampus.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.shared.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read: not JSON is 400, JSON with a value out of form is 422 and names the field. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException json)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body");
        }
        if (json instanceof StreamReadException
                || !(json instanceof DatabindException)
                || json.getPath().isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json");
        }
        return json instanceof UnrecognizedPropertyException
                ? Problem.of(HttpStatus.BAD_REQUEST, "malformed", List.of(error("", json)))
                : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(error("", json)));
    }

    /** The field to blame; {@code root} points to the value that was being read. */
    static FieldError error(String root, JacksonException json) {
        String pointer = root + pointer(json.getPath());
        if (json instanceof UnrecognizedPropertyException) {
            return new FieldError(pointer, "unknown-field", "There is no such field.");
        }
        if (json instanceof UnreadableValue value) {
            return new FieldError(pointer, value.getCode(), value.getDetail());
        }
        if (json instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            String allowed = Stream.of(format.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new FieldError(pointer, "unknown-value", allowed);
        }
        return new FieldError(pointer, "wrong-type", "The value has another form than the field.");
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : JsonPointers.escape(step.getPropertyName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
