package org.kommunalcampus.web.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what is wrong with a form whose fields are named like the last part of their pointers. */
@Component
@RequiredArgsConstructor
public class FormErrors {

    private static final String OTHER = "onboarding.error.other";

    private final MessageSource messages;

    /** The first error of each field, by the field's name. */
    public Map<String, String> of(Invalid invalid, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : invalid.getErrors()) {
            String field = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
            String text = messages.getMessage("onboarding.error." + error.code(), null, null, locale);
            errors.putIfAbsent(field, text == null ? messages.getMessage(OTHER, null, locale) : text);
        }
        return errors;
    }
}
