package org.kommunalcampus.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody is asked for a module, and by which rule; {@code null} for an assignment by hand. */
record AskedBy(UUID member, @Nullable UUID rule) {}
