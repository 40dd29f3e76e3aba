package org.kommunalcampus.record;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ImportReport;

/**
 * What a table of proofs brought.
 *
 * @param id by which it is taken back, {@code null} where it brought nothing
 * @param report rows that were new, rows that were known as they are, and rows that were left out
 */
public record ProofImportOutcome(@Nullable ProofImportId id, ImportReport report) {}
