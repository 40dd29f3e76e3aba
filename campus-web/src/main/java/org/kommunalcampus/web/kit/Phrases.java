package org.kommunalcampus.web.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks up sentences that exist in several forms, and joins lists as people would say them. */
@Component
@RequiredArgsConstructor
public class Phrases {

    private final MessageSource messages;
    private final Wording wording;

    /** The text with this key. */
    public String say(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage(key, filled(arguments), locale);
    }

    /** The text of the first form that exists, e.g. {@code key.competence}, otherwise of the key itself. */
    public String say(String key, List<String> forms, Locale locale, @Nullable Object... arguments) {
        for (String form : forms) {
            String text = messages.getMessage(key + "." + form, filled(arguments), null, locale);
            if (text != null) {
                return text;
            }
        }
        return say(key, locale, arguments);
    }

    /** The text of the code, or of {@code other} where nobody has worded the code. */
    public String coded(String prefix, String code, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(prefix + code, null, say(prefix + "other", locale), locale));
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> parts, Locale locale) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return say("learner.and", locale, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** Titles in quotation marks, joined. */
    public String titles(List<String> titles, Locale locale) {
        return list(
                titles.stream()
                        .map(title -> say("learner.quoted", locale, title))
                        .toList(),
                locale);
    }

    /** The day in words, or null for none. */
    public @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : wording.day(day, locale);
    }

    /** Month and year, e.g. "March 2027". */
    public String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day);
    }

    private static Object[] filled(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> Objects.requireNonNullElse(argument, ""))
                .toArray();
    }

    /** The part of a message key that stands for an enum constant, e.g. {@code due-date-missed}. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
