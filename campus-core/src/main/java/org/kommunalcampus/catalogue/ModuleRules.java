package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.HoursReader;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TextReader;
import org.kommunalcampus.shared.WebAddressReader;

/** What a module must state: the least for a draft, and what it needs before it can be published. */
final class ModuleRules {

    static final int MAX_TITLE = 500;
    static final int MAX_EXTERNAL_ID = 255;
    static final int MAX_OBJECTIVE = 5_000;
    static final int MAX_DESCRIPTION = 100_000;

    /** Nobody plans a module of more than two working years; such a number is a slip in the source. */
    private static final HoursReader HOURS = HoursReader.upTo(4000);

    /** In units of the currency; anything above is a slip in the source. */
    static final BigDecimal MAX_PRICE = BigDecimal.valueOf(1_000_000);

    /** A working life; what counts longer counts for good. */
    static final int MAX_RECORD_MONTHS = 600;

    static final int MAX_VENUE = 300;
    static final int MAX_CITY = 100;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private ModuleRules() {}

    /** What keeps the content from being stored at all. */
    static List<FieldError> problemsOfDraft(ModuleContent row) {
        ModuleDescription content = row.description();
        List<FieldError> problems = new ArrayList<>();
        if (content.title().isEmpty()) {
            problems.add(new FieldError("/title", "required", "A module needs a title."));
        } else if (!TextReader.hasVisibleLetter(content.title())) {
            problems.add(new FieldError("/title", "no-letter", "A title needs a letter or digit that people see."));
        }
        tooLong(problems, "/objective", content.objective(), MAX_OBJECTIVE);
        tooLong(problems, "/description", content.description(), MAX_DESCRIPTION);
        tooLong(problems, "/targetGroup", content.targetGroup(), MAX_OBJECTIVE);
        tooLong(problems, "/title", content.title(), MAX_TITLE);
        tooLong(problems, "/externalId", content.externalId(), MAX_EXTERNAL_ID);
        if (content.url() != null
                && WebAddressReader.read(content.url()) instanceof Parsed.Unreadable<String> refusal) {
            problems.add(new FieldError("/url", refusal.code(), refusal.detail()));
        }
        if (!LANGUAGES.contains(content.language())) {
            problems.add(new FieldError("/language", "unknown-language", "The language must be an ISO 639-1 code."));
        }
        BigDecimal hours = content.workload();
        if (hours != null && HOURS.within(hours).value().isEmpty()) {
            problems.add(new FieldError("/hours", "out-of-range", "Hours must be more than 0 and at most 4000."));
        }
        if (content.price() != null && content.price().amount().compareTo(MAX_PRICE) > 0) {
            problems.add(new FieldError("/price", "out-of-range", "A price must be at most 1,000,000."));
        }
        Integer months = content.recordMonths();
        if (months != null && (months < 1 || months > MAX_RECORD_MONTHS)) {
            problems.add(new FieldError("/recordMonths", "out-of-range", "A completion must count 1 to 600 months."));
        }
        problems.addAll(content.thresholds().problems());
        problems.addAll(content.cancellationTerms().problems());
        addProblemsOfDates(problems, content);
        for (int i = 0; i < row.sessions().size(); i++) {
            addProblems(problems, "/sessions/" + i, row.sessions().get(i));
        }
        return problems;
    }

    private static void addProblemsOfDates(List<FieldError> problems, ModuleDescription content) {
        within(problems, "/validFrom", content.validFrom());
        within(problems, "/validUntil", content.validUntil());
        if (content.validFrom() != null
                && content.validUntil() != null
                && content.validUntil().isBefore(content.validFrom())) {
            problems.add(new FieldError("/validUntil", "before-start", "The validity ends before it begins."));
        }
    }

    /** What keeps a session from being stored. */
    static List<FieldError> problems(SessionContent session) {
        List<FieldError> problems = new ArrayList<>();
        addProblems(problems, "", session);
        return problems;
    }

    private static void addProblems(List<FieldError> problems, String at, SessionContent session) {
        tooLong(problems, at + "/externalId", session.externalId(), MAX_EXTERNAL_ID);
        tooLong(problems, at + "/venue", session.venue(), MAX_VENUE);
        tooLong(problems, at + "/city", session.city(), MAX_CITY);
        within(
                problems,
                at + "/startsAt",
                session.startsAt().atOffset(ZoneOffset.UTC).toLocalDate());
        within(
                problems,
                at + "/endsAt",
                session.endsAt().atOffset(ZoneOffset.UTC).toLocalDate());
        problems.addAll(SessionTerms.problems(at, session));
    }

    private static void within(List<FieldError> problems, String pointer, @Nullable LocalDate day) {
        if (day != null && DayRange.CALENDAR.within(day) instanceof Parsed.Unreadable<LocalDate> refusal) {
            problems.add(new FieldError(pointer, refusal.code(), refusal.detail()));
        }
    }

    /** What keeps the content from being published, including all that keeps it from being stored. */
    static List<FieldError> problemsOfPublication(ModuleContent row) {
        List<FieldError> problems = problemsOfDraft(row);
        problems.addAll(missing(row.description().format(), row.description().workload()));
        return problems;
    }

    /** The gaps of a stored draft. */
    static List<FieldError> missing(@Nullable Format format, @Nullable Object workload) {
        List<FieldError> problems = new ArrayList<>();
        if (format == null) {
            problems.add(new FieldError("/format", "required", "A module needs a format."));
        }
        if (workload == null) {
            problems.add(new FieldError("/hours", "required", "A module needs its hours of work."));
        }
        return problems;
    }

    /** Adds that the text has more characters than allowed. */
    static void tooLong(List<FieldError> problems, String pointer, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            problems.add(new FieldError(pointer, "too-long", "At most " + most + " characters are allowed."));
        }
    }
}
