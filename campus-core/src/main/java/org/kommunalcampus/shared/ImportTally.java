package org.kommunalcampus.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows while an import runs. */
public final class ImportTally {

    private final List<RejectedRow> rejected = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int retired;

    /** A row was new. */
    public void created() {
        created++;
    }

    /** A row was known; {@code changed} says whether it altered something. */
    public void known(boolean changed) {
        if (changed) {
            updated++;
        } else {
            unchanged++;
        }
    }

    /** A known entry is no longer part of the file. */
    public void retired() {
        retired++;
    }

    /** A row, or a part of it, is left out. */
    public void reject(int index, String pointer, String code, String detail) {
        rejected.add(new RejectedRow(index, pointer, code, detail));
    }

    /** A row is left out for each of the errors. */
    public void reject(int index, List<FieldError> errors) {
        errors.forEach(error -> reject(index, error.pointer(), error.code(), error.detail()));
    }

    /** The result so far, rejected rows in the order of the file. */
    public ImportReport report() {
        rejected.sort(Comparator.comparingInt(RejectedRow::index));
        return new ImportReport(created, updated, unchanged, retired, rejected);
    }
}
