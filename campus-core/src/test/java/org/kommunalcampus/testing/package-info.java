/** What capability tests of all jars share: the context, the two databases, a clock that can be set. */
@NullMarked
package org.kommunalcampus.testing;

import org.jspecify.annotations.NullMarked;
