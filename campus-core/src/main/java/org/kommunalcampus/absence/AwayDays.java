package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunalcampus.shared.MemberId;

/** Who is not at work on which days, and why; a day on which somebody is away for half of it counts as a whole one. */
final class AwayDays {

    private final Map<LocalDate, Map<MemberId, AwayKind>> days = new HashMap<>();

    /** Notes the days of a span that lie between the first and the last one asked for. */
    void note(MemberId person, LocalDate from, LocalDate until, AwayKind kind, LocalDate first, LocalDate last) {
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate end = until.isAfter(last) ? last : until;
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
            days.computeIfAbsent(day, unknown -> new HashMap<>())
                    .merge(person, kind, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /** Everybody who is not, or may not be, at work on the day. */
    Map<MemberId, AwayKind> on(LocalDate day) {
        return Collections.unmodifiableMap(days.getOrDefault(day, Map.of()));
    }

    /** Those who are certainly not. */
    Set<MemberId> firmOn(LocalDate day) {
        return on(day).entrySet().stream()
                .filter(away -> away.getValue().isFirm())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
