package org.kommunalcampus.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one input and collects every error, so that people can mend all of them at once. */
public final class FieldChecks {

    private static final int LONGEST_CODE = 320;
    private static final int LONGEST_REASON = 500;

    private final List<FieldError> errors = new ArrayList<>();

    /** The clean text with its paragraphs; an error when it is missing, shows no letter or is longer than {@code max} characters. */
    public String text(String pointer, @Nullable String value, int max) {
        return required(pointer, value, TextReader.paragraphs(max));
    }

    /** The clean text with its paragraphs, blank becomes {@code null}; an error when it is longer than {@code max} characters. */
    public @Nullable String optionalText(String pointer, @Nullable String value, int max) {
        return optional(pointer, value, TextReader.paragraphs(max));
    }

    /** Why somebody decides so, at {@code /reason}: a text of at most {@value #LONGEST_REASON} characters. */
    public String reason(@Nullable String value) {
        return text("/reason", value, LONGEST_REASON);
    }

    /** The same where the reason is all that there is to check; throws {@link Invalid}. */
    public static String reasonOf(@Nullable String value) {
        return reasonOf(value, LONGEST_REASON);
    }

    /** The same for a reason that may be longer, at most {@code max} characters. */
    public static String reasonOf(@Nullable String value, int max) {
        var checks = new FieldChecks();
        String reason = checks.text("/reason", value, max);
        checks.orThrow();
        return reason;
    }

    /** A name or title on one line; an error when it is missing, shows no letter or is longer than {@code max} characters. */
    public String line(String pointer, @Nullable String value, int max) {
        return required(pointer, value, TextReader.line(max));
    }

    /** A short text on one line, blank becomes {@code null}; an error when it is longer than {@code max} characters. */
    public @Nullable String optionalLine(String pointer, @Nullable String value, int max) {
        return optional(pointer, value, TextReader.line(max));
    }

    /** A required text of a form; an error with the given code when it is missing or looks different. */
    public String matching(String pointer, @Nullable String value, Pattern form, String code, String detail) {
        String text = value == null || value.length() > LONGEST_CODE ? "" : TextReader.cleanLine(value);
        if (!form.matcher(text).matches()) {
            reject(pointer, value == null || value.isBlank() ? "required" : code, detail);
        }
        return text;
    }

    /** A web address, blank becomes {@code null}; an error when it is none or names a user or password. */
    public @Nullable String webAddress(String pointer, @Nullable String value) {
        return value == null || value.isBlank() ? null : value(pointer, WebAddressReader.read(value));
    }

    /** A day, {@code null} for blank; an error when it cannot be read or lies outside the range. */
    public @Nullable LocalDate day(String pointer, @Nullable String value, DayRange range) {
        return value == null || value.isBlank() ? null : value(pointer, DayReader.read(value, range));
    }

    /** A day that a program sent; an error when it lies outside the range. */
    public void within(String pointer, @Nullable LocalDate day, DayRange range) {
        if (day != null) {
            value(pointer, range.within(day));
        }
    }

    /** What a reader made of the field; an error and {@code null} where it is no value. */
    public <T> @Nullable T value(String pointer, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Unreadable<T> refusal) {
            reject(pointer, refusal.code(), refusal.detail());
        }
        return parsed.value().orElse(null);
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

    private String required(String pointer, @Nullable String value, TextReader reader) {
        String text = value(pointer, reader.readVisible(value == null ? "" : value));
        return text == null ? "" : text;
    }

    private @Nullable String optional(String pointer, @Nullable String value, TextReader reader) {
        String text = value == null ? null : value(pointer, reader.read(value));
        return text == null || text.isEmpty() ? null : text;
    }
}
