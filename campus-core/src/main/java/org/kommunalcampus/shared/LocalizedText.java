package org.kommunalcampus.shared;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text in the platform's two languages. Entities embed it; its columns are named after the attribute, e.g. {@code name_de} and {@code name_en}.
 *
 * @param de German, always there
 * @param en English, or {@code null}
 */
@Embeddable
public record LocalizedText(String de, @Nullable String en) {

    /** A text that exists in German alone. */
    public static LocalizedText german(String de) {
        return new LocalizedText(de, null);
    }

    /** The text in the language of the locale, German where English is missing. */
    public String in(Locale locale) {
        return en != null && "en".equals(locale.getLanguage()) ? en : de;
    }
}
