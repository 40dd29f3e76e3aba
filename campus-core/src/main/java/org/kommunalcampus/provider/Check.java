package org.kommunalcampus.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One tick in the operator's checklist.
 *
 * @param done whether it was ticked; {@code false} when a tick was taken back
 * @param by name of the one who ticked
 */
public record Check(CheckItem item, boolean done, @Nullable String note, String by, Instant at) {}
