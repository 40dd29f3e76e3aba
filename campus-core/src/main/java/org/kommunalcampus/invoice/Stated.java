package org.kommunalcampus.invoice;

/**
 * What somebody has stated for invoices.
 *
 * @param revision how often it was stated, for the check of stale writes; 0 for nothing
 */
public record Stated<F>(F facts, long revision) {

    /** Whether anything was stated. */
    public boolean isComplete() {
        return revision > 0;
    }
}
