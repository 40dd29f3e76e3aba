package org.kommunalcampus.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which wanted parents can be set on top of the existing ones so that every parent is known and nobody stands above themselves. What is
 * rejected keeps its existing parent. Takes linear time.
 */
final class Hierarchy {

    /** Stands for the parent of those who have none. */
    static final String TOP = "";

    /** Why a wanted parent cannot be set. */
    enum Problem {
        /** The parent neither exists nor is accepted itself. */
        UNKNOWN,
        /** The key stands in a circle or below one. */
        CIRCULAR
    }

    /**
     * The verdict.
     *
     * @param accepted keys whose wanted parent can be set, parents before children
     * @param rejected the other wanted keys
     */
    record Verdict(List<String> accepted, Map<String, Problem> rejected) {}

    private final Map<String, String> existing;
    private final Map<String, String> wanted;
    private final Set<String> known = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private final Deque<String> ready = new ArrayDeque<>();
    private final Map<String, List<String>> waiting = new HashMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final Map<String, Problem> rejected = new LinkedHashMap<>();

    private Hierarchy(Map<String, String> existing, Map<String, String> wanted) {
        this.existing = existing;
        this.wanted = wanted;
        known.addAll(existing.keySet());
        known.addAll(wanted.keySet());
    }

    /** Both maps lead from a key to the key of its parent or to {@link #TOP}; the existing one holds no circle. */
    static Verdict settle(Map<String, String> existing, Map<String, String> wanted) {
        return new Hierarchy(existing, wanted).settle();
    }

    private Verdict settle() {
        existing.forEach((key, parent) -> {
            if (!wanted.containsKey(key)) {
                await(key, parent);
            }
        });
        wanted.forEach(this::await);
        while (!ready.isEmpty()) {
            String key = ready.remove();
            settled.add(key);
            if (wanted.containsKey(key) && !rejected.containsKey(key)) {
                accepted.add(key);
            }
            ready.addAll(release(key));
        }
        wanted.keySet().stream()
                .filter(key -> !settled.contains(key))
                .forEach(key -> rejected.putIfAbsent(key, Problem.CIRCULAR));
        return new Verdict(accepted, rejected);
    }

    private void await(String key, String parent) {
        if (parent.equals(TOP) || settled.contains(parent)) {
            ready.add(key);
        } else if (known.contains(parent)) {
            waiting.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(key);
        } else {
            drop(key);
        }
    }

    /** The key loses its wanted parent; if it does not exist yet, those below it lose theirs too. */
    private void drop(String unknownParent) {
        Deque<String> lost = new ArrayDeque<>(List.of(unknownParent));
        while (!lost.isEmpty()) {
            String key = lost.remove();
            rejected.put(key, Problem.UNKNOWN);
            String parent = existing.get(key);
            if (parent != null) {
                await(key, parent);
            } else {
                known.remove(key);
                lost.addAll(release(key));
            }
        }
    }

    private List<String> release(String parent) {
        List<String> children = waiting.remove(parent);
        return children == null ? List.of() : children;
    }
}
