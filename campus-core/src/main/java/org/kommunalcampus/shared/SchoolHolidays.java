package org.kommunalcampus.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The school holidays of the federal states, of general schools and without the exceptions of single islands and places. They are a note for people with children at
 * school and those who plan dates for them: no plan and no booking depends on them. Read once at the start from the file of the {@link SchoolHolidaySettings}; days of
 * which it knows nothing are none.
 */
@Component
public class SchoolHolidays {

    private static final int CELLS = 4;
    private static final long WEEK = 7;

    private final Map<FederalState, List<SchoolBreak>> known = new EnumMap<>(FederalState.class);

    /** Throws {@link IllegalStateException} for a file that is not as described. */
    SchoolHolidays(SchoolHolidaySettings settings) {
        List<SchoolBreak> all = read(settings.file());
        Arrays.stream(FederalState.values())
                .forEach(state -> known.put(
                        state,
                        all.stream().filter(days -> days.state() == state).toList()));
        known.values().forEach(SchoolHolidays::requireOrder);
    }

    /** What the day without school is called in the state, empty for other days. */
    public Optional<String> name(LocalDate day, FederalState state) {
        return of(state).stream().filter(days -> days.has(day)).findFirst().map(SchoolBreak::name);
    }

    /** The first school holidays of each state that an event from one day to another falls into; none for what runs for a week or longer, since it evades none. */
    public List<SchoolBreak> during(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) >= WEEK) {
            return List.of();
        }
        return Arrays.stream(FederalState.values())
                .flatMap(state -> of(state).stream()
                        .filter(days -> days.touches(first, last))
                        .limit(1))
                .toList();
    }

    /** All that is known of a state, in the order of the days. */
    List<SchoolBreak> of(FederalState state) {
        return known.getOrDefault(state, List.of());
    }

    private static List<SchoolBreak> read(Resource source) {
        try (BufferedReader file =
                new BufferedReader(new InputStreamReader(source.getInputStream(), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> parse(line, source))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchoolBreak parse(String line, Resource source) {
        String[] cells = line.split(",", CELLS);
        try {
            return new SchoolBreak(
                    FederalState.valueOf(cells[0]),
                    LocalDate.parse(cells[1]),
                    LocalDate.parse(cells[2]),
                    cells[CELLS - 1]);
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s: not \"state,from,until,name\": %s".formatted(source, line), e);
        }
    }

    private static void requireOrder(List<SchoolBreak> days) {
        for (int at = 1; at < days.size(); at++) {
            if (!days.get(at).from().isAfter(days.get(at - 1).until())) {
                throw new IllegalStateException(
                        "School holidays overlap or are not sorted: %s, %s".formatted(days.get(at - 1), days.get(at)));
            }
        }
    }
}
