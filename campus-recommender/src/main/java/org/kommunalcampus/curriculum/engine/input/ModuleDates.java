package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When modules are offered, in epoch days. */
final class ModuleDates {
    private final int[] opens;
    private final int[] closes;
    private final int[] starts;
    /** Of each date its first and last day. */
    private final int[] days;

    @SuppressWarnings("ArrayRecordComponent")
    private record Ends(int from, int[] byModule) {}

    /** What was asked for last: nearly all plans ask for the same day. */
    private volatile Ends ends = new Ends(0, new int[0]);

    ModuleDates(EngineModule[] modules) {
        opens = new int[modules.length];
        closes = new int[modules.length];
        starts = new int[modules.length + 1];
        for (int i = 0; i < modules.length; i++) {
            var from = modules[i].validFrom();
            opens[i] = from == null ? Integer.MIN_VALUE : day(from);
            closes[i] = Math.min(dayOrNever(modules[i].validUntil()), dayOrNever(modules[i].certifiedUntil()));
            starts[i + 1] = starts[i] + 2 * modules[i].sessions().size();
        }
        days = new int[starts[modules.length]];
        int next = 0;
        for (var module : modules) {
            for (var session : module.sessions()) {
                days[next++] = day(session.start());
                days[next++] = day(session.end());
            }
        }
    }

    int opens(int module) {
        return opens[module];
    }

    int closes(int module) {
        return closes[module];
    }

    boolean any(int module) {
        return starts[module] < starts[module + 1];
    }

    int earliestEnd(int module, int from) {
        var known = ends;
        if (known.from != from || known.byModule.length != opens.length) {
            known = new Ends(from, earliestEnds(from));
            ends = known;
        }
        return known.byModule[module];
    }

    private int[] earliestEnds(int from) {
        var earliest = new int[opens.length];
        for (int module = 0; module < earliest.length; module++) {
            earliest[module] = Integer.MAX_VALUE;
            for (int i = starts[module]; i < starts[module + 1]; i += 2) {
                if (days[i] >= from) {
                    earliest[module] = Math.min(earliest[module], days[i + 1]);
                }
            }
        }
        return earliest;
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static int dayOrNever(@Nullable LocalDate date) {
        return date == null ? Integer.MAX_VALUE : day(date);
    }
}
