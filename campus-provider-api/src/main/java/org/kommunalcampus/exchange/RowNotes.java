package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.RejectedRow;

/** Collects what is wrong with one row while it is read: faults reject it, warnings do not. */
final class RowNotes {

    private final int index;
    private final String root;
    private final List<RejectedRow> faults = new ArrayList<>();
    private final List<RejectedRow> warnings = new ArrayList<>();

    /**
     * Begins an empty collection.
     *
     * @param root pointer to the row, to which all others are relative
     */
    RowNotes(int index, String root) {
        this.index = index;
        this.root = root;
    }

    void fault(String pointer, String code, Object... arguments) {
        faults.add(note(pointer, code, RowTexts.text(code, arguments)));
    }

    /** What the description says about a field. */
    void fault(FieldError problem) {
        faults.add(note(problem.pointer(), problem.code(), problem.detail()));
    }

    void warn(String pointer, String code, Object... arguments) {
        warnings.add(note(pointer, code, RowTexts.text(code, arguments)));
    }

    /** What a reader made of a text; a fault and {@code null} where it is no value. */
    <T> @Nullable T value(String pointer, String text, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Unreadable<T> refusal) {
            fault(pointer, refusal.code(), text);
        }
        return parsed.value().orElse(null);
    }

    boolean passed() {
        return faults.isEmpty();
    }

    List<RejectedRow> faults() {
        return faults;
    }

    List<RejectedRow> warnings() {
        return warnings;
    }

    /** A note in the words of somebody else. */
    RejectedRow note(String pointer, String code, String detail) {
        return new RejectedRow(index, root + pointer, code, detail);
    }
}
