package org.kommunalcampus.web.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Leads to the page shown in another language.
 *
 * @param code ISO 639-1 code
 * @param name the language's own name
 * @param href the page with {@code lang} set
 * @param current whether the page is shown in this language
 */
public record LanguageLink(String code, String name, String href, boolean current) {

    /**
     * The languages of the interface, German first.
     *
     * @param path path and query of the page shown
     * @param shown language of the page shown
     */
    public static List<LanguageLink> of(String path, Locale shown) {
        String here = LocalPath.check(path);
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .map(language -> new LanguageLink(
                        language.getLanguage(),
                        language.getDisplayLanguage(language),
                        LocalPath.with(here, "lang", language.getLanguage()),
                        language.getLanguage().equals(shown.getLanguage())))
                .toList();
    }
}
