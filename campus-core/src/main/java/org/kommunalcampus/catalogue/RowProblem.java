package org.kommunalcampus.catalogue;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;

/**
 * What is wrong with one row of a bulk.
 *
 * @param index of the row, from 0
 * @param error where in the row, and what
 */
public record RowProblem(int index, @Nullable String externalId, FieldError error) {}
