/** The benchmark: how good plans are, what they cost, and how the rebuild of a region grows. Run by {@code ./campus bench}, never by the build. */
@NullMarked
package org.kommunalcampus.curriculum.bench;

import org.jspecify.annotations.NullMarked;
