package org.kommunalcampus.shared;

import java.util.List;

/**
 * What an import did. The good rows were kept, the rejected ones changed nothing.
 *
 * @param created rows that were new
 * @param updated rows that changed something known
 * @param unchanged rows that were known as they are
 * @param retired known entries that the file no longer holds; 0 where an import retires nothing
 * @param rejected what was left out and why; a row with several faults appears several times
 */
public record ImportReport(int created, int updated, int unchanged, int retired, List<RejectedRow> rejected) {

    /** Keeps its own copy of the rejected rows. */
    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /** Whether the import altered anything. */
    public boolean changedSomething() {
        return created + updated + retired > 0;
    }

    /** Throws {@link Invalid} with what is wrong where a row was left out. */
    public void orThrow() {
        if (!rejected.isEmpty()) {
            throw new Invalid(rejected.stream()
                    .map(row -> new FieldError(row.pointer(), row.code(), row.detail()))
                    .toList());
        }
    }

    /** The counts in a few words, for the audit. */
    public String summary() {
        return "created %d, updated %d, unchanged %d, retired %d, rejected %d"
                .formatted(created, updated, unchanged, retired, rejected.size());
    }
}
