package org.kommunalcampus.web.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words what the audit holds for people who read it: staff council, data-protection officer, operator, and everybody what was noted about themselves. Entries are
 * written in a few short forms for programs; what is in none of them is what a person wrote, and stays as it is.
 */
@Component
@RequiredArgsConstructor
public class AuditWords {

    /** What stands in place of an id that nobody can name. */
    private static final String UNNAMED = "…";

    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern CODES = Pattern.compile("\\[[A-Z_]+(?:, [A-Z_]+)*]|[A-Z][A-Z_]+");

    /** The forms of notes, each with its text; the first that fits counts. */
    private static final List<Form> FORMS = List.of(
            new Form("(\\d+) (people|modules|recipients|criteria|columns|domains|enrolments|points)", "count"),
            new Form("(\\d+) to (\\[.*])", "copy"),
            new Form("([A-Z_]+), module .+, (\\d+) people", "assigned"),
            new Form("(module) …", "thing"),
            new Form("module (.+?): (.+)", "moduleBecause"),
            new Form("module (.+)", "module"),
            new Form("topic (.+)", "topic"),
            new Form("version (\\d+)", "version"),
            new Form("(assignment|session|approval|absence) …", "thing"),
            new Form("until (.+)", "until"),
            new Form("next on (.+)", "next"),
            new Form("fewer than (\\d+)", "fewer"),
            new Form("(.+) of (\\d{4}-\\d{2}-\\d{2}) until (\\d{4}-\\d{2}-\\d{2})", "agreement"),
            new Form("(.+) of (\\d{4}-\\d{2}-\\d{2})", "agreementOpen"),
            new Form("([A-Z_]+), free up to (\\w+) cents and (\\w+) minutes, (\\d+) days", "approvals"),
            new Form(
                    "([A-Z_]+), free up to (\\w+) cents and (\\w+) minutes, (\\d+) days, agreements above (\\d+) cents for (\\d+) months",
                    "approvalsAndAgreements"),
            new Form("(\\w+), (\\w+), (\\w+) months", "talks"),
            new Form("created (\\d+), updated (\\d+), unchanged (\\d+), retired (\\d+), rejected (\\d+)", "imported"),
            new Form("([A-Z_]+) to ([A-Z_]+) until (\\S+)", "release"),
            new Form("([A-Z_]+) \\S+ until (\\S+)", "consent"),
            new Form("(\\S+Z) to (\\S+Z)", "moved"));

    private final Wording wording;
    private final MessageSource messages;

    private record Form(Pattern pattern, String key) {
        Form(String pattern, String key) {
            this(Pattern.compile(pattern, Pattern.DOTALL), key);
        }
    }

    /** The ids that a note mentions, whatever they are of. */
    public static Stream<String> idsIn(@Nullable String note) {
        return note == null ? Stream.empty() : ID.matcher(note).results().map(MatchResult::group);
    }

    /** What was done, by the code of the action; the code where nobody has words for it. */
    public String action(String action, Locale locale) {
        return known("my-data.value.action." + action, action, locale);
    }

    /** What kind of thing it was done to. */
    public String subject(String kind, Locale locale) {
        return known("audit.subject." + kind, kind, locale);
    }

    /**
     * What is noted beside the action, without ids; empty for nothing that says anything to a person.
     *
     * @param names what people call things, by their ids as far as known
     */
    public String detail(@Nullable String noted, Map<String, String> names, Locale locale) {
        String note = noted == null
                ? ""
                : ID.matcher(noted).replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), UNNAMED)));
        if (note.isBlank() || note.equals(UNNAMED)) {
            return "";
        }
        String look = known("privacy.looks.what." + note, "", locale);
        if (!look.isEmpty()) {
            return look;
        }
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(note);
            if (found.matches()) {
                return say(form.key(), found.toMatchResult(), locale);
            }
        }
        return plain(note, locale);
    }

    private String say(String form, MatchResult found, Locale locale) {
        Object[] parts = IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(i -> part(found.group(i), locale))
                .toArray();
        return switch (form) {
            case "count" -> wording.text("audit.note.count." + found.group(2), locale, parts);
            case "thing" -> wording.text("audit.note.thing." + found.group(1), locale);
            case "approvals" -> approvals(found, parts, locale);
            case "approvalsAndAgreements" ->
                approvals(found, parts, locale)
                        + " "
                        + wording.text("audit.note.agreements", locale, cents(found.group(5), locale), parts[5]);
            default -> wording.text("audit.note." + form, locale, parts);
        };
    }

    private String approvals(MatchResult found, Object[] parts, Locale locale) {
        return wording.text(
                "audit.note.approvals",
                locale,
                parts[0],
                cents(found.group(2), locale),
                minutes(found.group(3), locale),
                parts[3]);
    }

    /** Numbers as numbers, so that texts can choose by them. */
    private Object part(String part, Locale locale) {
        if (part.equals("none")) {
            return wording.text("audit.note.none", locale);
        }
        return part.length() < 10 && part.chars().allMatch(Character::isDigit)
                ? Integer.valueOf(part)
                : plain(part, locale);
    }

    /** A day, a moment or codes in words; everything else as it is, since a person may have written it. */
    private String plain(String text, Locale locale) {
        if (CODES.matcher(text).matches()) {
            return codes(text, locale);
        }
        try {
            if (DAY.matcher(text).matches()) {
                return wording.day(LocalDate.parse(text), locale);
            }
            return MOMENT.matcher(text).matches() ? wording.moment(Instant.parse(text), locale) : text;
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return text;
        }
    }

    private String codes(String codes, Locale locale) {
        return String.join(
                ", ",
                Arrays.stream(codes.replaceAll("[\\[\\]]", "").split(", "))
                        .map(code ->
                                known("audit.code." + code, known("my-data.value.role." + code, code, locale), locale))
                        .toList());
    }

    private String cents(String cents, Locale locale) {
        return cents.equals("null")
                ? wording.text("audit.note.any", locale)
                : wording.price(Money.euros(BigDecimal.valueOf(Long.parseLong(cents), 2)), locale);
    }

    private String minutes(String minutes, Locale locale) {
        return minutes.equals("null")
                ? wording.text("audit.note.any", locale)
                : wording.hours(Integer.parseInt(minutes), locale);
    }

    private String known(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}
