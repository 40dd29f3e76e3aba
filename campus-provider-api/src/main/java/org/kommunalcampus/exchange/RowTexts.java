package org.kommunalcampus.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Puts what is wrong with a row into words, in the language of the request. */
final class RowTexts {

    private static final ResourceBundleMessageSource BUNDLE = new ResourceBundleMessageSource();

    static {
        BUNDLE.setBasename("org.kommunalcampus.exchange.rows");
        BUNDLE.setDefaultEncoding(StandardCharsets.UTF_8.name());
        BUNDLE.setFallbackToSystemLocale(false);
    }

    private RowTexts() {}

    /** The text of the code with its arguments filled in. */
    static String text(String code, Object... arguments) {
        return BUNDLE.getMessage(code, arguments, language());
    }

    /** A row that another capability rejected, whose details are English: in German where the code has a German text. */
    static RejectedRow localised(RejectedRow row) {
        String known = BUNDLE.getMessage("core." + row.code(), null, "", language());
        return known == null || known.isEmpty() ? row : new RejectedRow(row.index(), row.pointer(), row.code(), known);
    }

    private static Locale language() {
        Locale locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
}
