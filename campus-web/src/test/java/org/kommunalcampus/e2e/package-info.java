/** The program as people use it: the whole of it, started, in a real browser. */
@NullMarked
package org.kommunalcampus.e2e;

import org.jspecify.annotations.NullMarked;
