package org.kommunalcampus.http;

import lombok.Getter;
import org.kommunalcampus.shared.Parsed;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a body that a reader refused, with the reader's code. */
@Getter
class UnreadableValue extends MismatchedInputException {

    private final String code;
    private final String detail;

    private UnreadableValue(JsonParser parser, Class<?> type, String code, String detail) {
        super(parser, detail, type);
        this.code = code;
        this.detail = detail;
    }

    /** The value that the reader gave. */
    static <T> T orThrow(JsonParser parser, Class<T> type, Parsed<T> parsed) {
        return parsed.fold(value -> value, (code, detail) -> {
            throw new UnreadableValue(parser, type, code, detail);
        });
    }
}
