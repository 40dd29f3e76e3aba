package org.kommunalcampus.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportTally;

/** The rows of a list that name one another as parents: keeps the good ones in an order in which they can be stored. */
@RequiredArgsConstructor
final class LinkedRows<R> {

    /** A row that passed its checks. */
    record Linked<R>(int index, String key, String parent, R row) {}

    private final String keyPointer;
    private final String parentPointer;
    private final String parentWord;
    private final ImportTally tally;
    private final Map<String, Linked<R>> rows = new LinkedHashMap<>();

    /** Takes the row in when it passed its checks and its key is new to the list. */
    void add(int index, String key, @Nullable String parent, R row, FieldChecks checks) {
        if (checks.passed() && rows.containsKey(KeyFormats.fold(key))) {
            checks.reject(keyPointer, "duplicate-key", "The key stands in an earlier row.");
        }
        if (checks.passed()) {
            String above = parent == null ? Hierarchy.TOP : KeyFormats.fold(parent);
            rows.put(KeyFormats.fold(key), new Linked<>(index, KeyFormats.fold(key), above, row));
        } else {
            tally.reject(index, checks.errors());
        }
    }

    /** The rows whose parent is known and not below them, parents first; rejects the others. */
    List<Linked<R>> topDown(Map<String, String> existingParents) {
        Map<String, String> wanted = new LinkedHashMap<>();
        rows.values().forEach(row -> wanted.put(row.key(), row.parent()));
        var verdict = Hierarchy.settle(existingParents, wanted);
        rows.forEach((key, row) -> {
            Hierarchy.Problem problem = verdict.rejected().get(key);
            if (problem != null) {
                reject(row, problem);
            }
        });
        return verdict.accepted().stream().map(rows::get).toList();
    }

    private void reject(Linked<R> row, Hierarchy.Problem problem) {
        switch (problem) {
            case UNKNOWN ->
                tally.reject(
                        row.index(),
                        parentPointer,
                        "unknown-" + parentWord,
                        "Nothing known has this key: " + row.parent());
            case CIRCULAR ->
                tally.reject(
                        row.index(), parentPointer, parentWord + "-cycle", "The row stands in a circle or below one.");
        }
    }
}
