package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.Nullable;

/** Why somebody does something to a post or a thread of others. */
record ReasonForm(@Nullable String reason) {}
