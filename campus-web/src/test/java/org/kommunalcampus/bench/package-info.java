/** What pages cost in a small and in a large region; run by {@code ./campus bench --pages}, never by the build. */
@NullMarked
package org.kommunalcampus.bench;

import org.jspecify.annotations.NullMarked;
