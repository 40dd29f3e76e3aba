package org.kommunalcampus.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one input and collects every error, so that people can mend all of them at once. */
public final class FieldChecks {

    private final List<FieldError> errors = new ArrayList<>();

    /** Strips the text; an error when it is missing, blank or longer than {@code max} characters. */
    public String text(String pointer, @Nullable String value, int max) {
        String text = optionalText(pointer, value, max);
        if (text == null) {
            reject(pointer, "required", "A value is required.");
            return "";
        }
        return text;
    }

    /** Strips the text, blank becomes {@code null}; an error when it is longer than {@code max} characters. */
    public @Nullable String optionalText(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > max) {
            reject(pointer, "too-long", "At most " + max + " characters are allowed.");
        }
        return text;
    }

    /** A required text of a form; an error with the given code when it is missing or looks different. */
    public String matching(String pointer, @Nullable String value, Pattern form, String code, String detail) {
        String text = value == null ? "" : value.strip();
        if (!form.matcher(text).matches()) {
            reject(pointer, text.isEmpty() ? "required" : code, detail);
        }
        return text;
    }

    /** An ISO 8601 date or {@code null} for blank; an error with the code {@code invalid-date} otherwise. */
    public @Nullable LocalDate date(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException notADate) {
            reject(pointer, "invalid-date", "A date is written as 2026-11-30.");
            return null;
        }
    }

    /** Notes an error that the caller found. */
    public void reject(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }

    /** Whether no error was found so far. */
    public boolean passed() {
        return errors.isEmpty();
    }

    /** The errors found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws {@link Invalid} with all errors when there are any. */
    public void orThrow() {
        if (!passed()) {
            throw new Invalid(errors);
        }
    }
}
