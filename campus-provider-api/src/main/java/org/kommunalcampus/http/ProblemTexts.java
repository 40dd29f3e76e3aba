package org.kommunalcampus.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Puts problems into words, in German or English. Refusals have the words that pages use for them ({@code refused.<code>}). */
@Component
@RequiredArgsConstructor
public class ProblemTexts {

    private static final MessageSource BUNDLE = bundle();

    private final MessageSource pages;

    private static MessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("org.kommunalcampus.http.problems");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    String title(Problem problem, Locale locale) {
        String title = text(problem.code() + ".title", locale);
        return title != null ? title : required("refused.title", locale);
    }

    String detail(Problem problem, Locale locale) {
        String detail = text(problem.code() + ".detail", locale);
        if (detail == null) {
            detail = pages.getMessage("refused." + problem.code(), null, null, locale);
        }
        return detail != null ? detail : required("refused.detail", locale);
    }

    /** The error in the language; one whose code has no words here keeps those it came with. */
    public FieldError localised(FieldError error, Locale locale) {
        String detail = BUNDLE.getMessage("field." + error.code(), new Object[] {error.detail()}, null, locale);
        return detail == null ? error : new FieldError(error.pointer(), error.code(), detail);
    }

    private static @Nullable String text(String key, Locale locale) {
        return BUNDLE.getMessage(key, null, null, locale);
    }

    private static String required(String key, Locale locale) {
        return BUNDLE.getMessage(key, null, locale);
    }
}
