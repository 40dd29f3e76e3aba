package org.kommunalcampus.web.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Words why something was refused: in the words of the page where it has some, else in those that all pages share. */
@Component
@RequiredArgsConstructor
class RefusalTexts {

    private final MessageSource messages;

    /** What is wrong with a field. */
    String field(HandlerMethod handler, String field, String code, Locale locale) {
        String own = texts(handler) + ".error.";
        return first(
                locale,
                own + field + "." + code,
                own + code,
                own + field,
                "error.field." + code,
                own + "other",
                "error.field.other");
    }

    /** What is wrong with each field, by the field's name. */
    Map<String, String> fields(HandlerMethod handler, Invalid invalid, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : invalid.getErrors()) {
            String field = field(error.pointer());
            errors.putIfAbsent(field, field(handler, field, error.code(), locale));
        }
        return errors;
    }

    /** Why the step cannot be done, as one sentence. */
    String reason(HandlerMethod handler, RuntimeException problem, Locale locale) {
        String own = texts(handler);
        return switch (problem) {
            case Refused refused ->
                first(
                        locale,
                        own + ".refused." + refused.getCode(),
                        "refused." + refused.getCode(),
                        own + ".refused.other",
                        "refused.other");
            case Invalid invalid -> invalid(handler, invalid.getErrors().getFirst(), locale);
            default -> first(locale, own + ".stale", own + ".error.stale", "error.stale");
        };
    }

    /** Where a refused step of the handler leads back to; empty for nowhere. */
    static String backTo(HandlerMethod handler) {
        return declared(handler)
                .map(OnRefusal::backTo)
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The field that a pointer means: its last part that is no number. */
    static String field(String pointer) {
        List<String> parts = List.of(pointer.split("/"));
        return parts.reversed().stream()
                .filter(part -> !part.isEmpty() && !Character.isDigit(part.charAt(0)))
                .findFirst()
                .orElse("");
    }

    /** Why a field was rejected; for one that could not be read, why that was so. */
    static String code(org.springframework.validation.FieldError error) {
        if (!error.contains(TypeMismatchException.class)) {
            return String.valueOf(error.getCode());
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(error.unwrap(TypeMismatchException.class));
        return cause instanceof FormFieldFormats.Unreadable unreadable
                ? String.valueOf(unreadable.getMessage())
                : "other";
    }

    private String invalid(HandlerMethod handler, FieldError error, Locale locale) {
        return declared(handler)
                .map(OnRefusal::invalid)
                .filter(key -> !key.isEmpty())
                .findFirst()
                .map(key -> first(locale, key))
                .orElseGet(() -> field(handler, field(error.pointer()), error.code(), locale));
    }

    private static String texts(HandlerMethod handler) {
        return declared(handler)
                .map(OnRefusal::texts)
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("error");
    }

    private static Stream<OnRefusal> declared(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, OnRefusal.class))
                .filter(Objects::nonNull);
    }

    private String first(Locale locale, String... keys) {
        for (String key : keys) {
            String text = messages.getMessage(key, null, null, locale);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("no text for " + List.of(keys));
    }
}
