/** Automatic checks of a standard description: one rule, one file, one test each. */
@NamedInterface("check")
@NullMarked
package org.kommunalcampus.quality.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
