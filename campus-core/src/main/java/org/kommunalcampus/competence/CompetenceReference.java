package org.kommunalcampus.competence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How files name a competence, with or without a level: {@code DIGCOMP30:1.1@3}.
 *
 * @param framework code of the framework
 * @param code code of the competence in it
 * @param level the level, {@code null} where the file gives none
 */
public record CompetenceReference(
        String framework, String code, @Nullable Level level) {

    private static final Pattern FORM = Pattern.compile("([^:@|\\s]+):([^@|\\s]+)(?:@(\\d+))?");

    /** Reads one reference; throws {@link IllegalArgumentException} when it is written differently or the level is not 1 to 8. */
    public static CompetenceReference parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group(3) != null && form.group(3).length() > 1)) {
            throw new IllegalArgumentException("not written as FRAMEWORK:code@level: " + text.strip());
        }
        Level level = form.group(3) == null ? null : new Level(Integer.parseInt(form.group(3)));
        return new CompetenceReference(form.group(1), form.group(2), level);
    }

    /** Reads references separated by {@code |}; throws as {@link #parse} does, blank text holds none. */
    public static List<CompetenceReference> parseAll(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split("\\|"))
                .filter(part -> !part.isBlank())
                .map(CompetenceReference::parse)
                .toList();
    }

    /** The reference without the level, as {@link Competences#resolve} takes it. */
    public String competence() {
        return framework + ":" + code;
    }

    /** The form in which two references are the same: upper and lower case do not matter. */
    static String fold(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }
}
