package org.kommunalcampus.report;

import org.jspecify.annotations.Nullable;

/**
 * One group of a report.
 *
 * @param key the group, {@code null} for several groups that are too small to be told about one by one
 */
public record ReportRow<K, F>(@Nullable K key, F figures) {}
