package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When modules are offered, in epoch days. */
public final class ModuleDates {
    private static final int NUMBERS = 3;

    private final int[] opens;
    private final int[] closes;
    private final int[] starts;
    /** Of each date its first and last day, and the last day on which it can be booked. */
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
            starts[i + 1] = starts[i] + NUMBERS * modules[i].sessions().size();
        }
        days = new int[starts[modules.length]];
        int next = 0;
        for (var module : modules) {
            for (var session : module.sessions()) {
                days[next++] = day(session.start());
                days[next++] = day(session.end());
                days[next++] = session.seatFree() ? day(session.closes()) : Integer.MIN_VALUE;
            }
        }
    }

    /** Day from which on the module is valid, {@link Integer#MIN_VALUE} if always. */
    public int opens(int module) {
        return opens[module];
    }

    /** Last day on which the module is valid and certified, {@link Integer#MAX_VALUE} if it always is. */
    public int closes(int module) {
        return closes[module];
    }

    /** Whether the module takes place on listed dates alone. */
    public boolean any(int module) {
        return starts[module] < starts[module + 1];
    }

    /** How many dates the module lists, by start. */
    public int count(int module) {
        return (starts[module + 1] - starts[module]) / NUMBERS;
    }

    /** First day of the module's i-th date. */
    public int start(int module, int i) {
        return days[starts[module] + NUMBERS * i];
    }

    /** Last day of the module's i-th date. */
    public int end(int module, int i) {
        return days[starts[module] + NUMBERS * i + 1];
    }

    /** Last day on which the module's i-th date can be booked, {@link Integer#MIN_VALUE} if there is no seat. */
    public int bookable(int module, int i) {
        return days[starts[module] + NUMBERS * i + 2];
    }

    /** Earliest last day of the module's dates that begin on this day or later, {@link Integer#MAX_VALUE} if none does. */
    public int earliestEnd(int module, int from) {
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
            for (int i = starts[module]; i < starts[module + 1]; i += NUMBERS) {
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
