package org.kommunalcampus.web.learner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Component;

/** Words the errors of a form, by field. */
@Component
@RequiredArgsConstructor
class FieldErrors {

    private final Phrases phrases;

    /**
     * The first error of each field.
     *
     * @param fields the form's field by the last part of the JSON pointer; what is missing here belongs to {@code otherwise}
     */
    Map<String, String> of(Invalid invalid, Map<String, String> fields, String otherwise, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : invalid.getErrors()) {
            String last = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
            errors.putIfAbsent(
                    fields.getOrDefault(last, otherwise), phrases.coded("learner.error.", error.code(), locale));
        }
        return errors;
    }
}
