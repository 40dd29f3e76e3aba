package org.kommunalcampus.curriculum.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * How one curriculum differs from the one before, in the order of the plans.
 *
 * @param added entries that are new
 * @param dropped entries that are gone
 * @param moved entries whose dates or session are others now
 * @param changed entries that stayed in place but whose reasons, state, due date or duty changed
 */
public record CurriculumChange(List<Entry> added, List<Entry> dropped, List<Pair> moved, List<Pair> changed) {
    public CurriculumChange {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        moved = List.copyOf(moved);
        changed = List.copyOf(changed);
    }

    /** The same module before and after. */
    public record Pair(Entry before, Entry after) {}

    /** Compares two curricula of the same learner. A mere shift of the position counts neither as moved nor as changed. */
    public static CurriculumChange between(Curriculum before, Curriculum after) {
        var old = new HashMap<ModuleId, Entry>();
        before.entries().forEach(entry -> old.put(entry.module(), entry));
        var added = new ArrayList<Entry>();
        var moved = new ArrayList<Pair>();
        var changed = new ArrayList<Pair>();
        for (var entry : after.entries()) {
            var earlier = old.remove(entry.module());
            if (earlier == null) {
                added.add(entry);
            } else if (isMoved(earlier, entry)) {
                moved.add(new Pair(earlier, entry));
            } else if (isChanged(earlier, entry)) {
                changed.add(new Pair(earlier, entry));
            }
        }
        return new CurriculumChange(added, remaining(before, old), moved, changed);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty() && moved.isEmpty() && changed.isEmpty();
    }

    private static List<Entry> remaining(Curriculum before, Map<ModuleId, Entry> old) {
        return before.entries().stream()
                .filter(entry -> old.containsKey(entry.module()))
                .toList();
    }

    private static boolean isMoved(Entry a, Entry b) {
        return !a.plannedStart().equals(b.plannedStart())
                || !a.plannedEnd().equals(b.plannedEnd())
                || !Objects.equals(a.session(), b.session())
                || !a.phases().equals(b.phases());
    }

    private static boolean isChanged(Entry a, Entry b) {
        return a.mandatory() != b.mandatory()
                || a.state() != b.state()
                || !Objects.equals(a.due(), b.due())
                || !a.reasons().equals(b.reasons());
    }
}
