/** Pages by which a municipality asks to take part, and on which the operator decides. */
@NullMarked
package org.kommunalcampus.web.admission;

import org.jspecify.annotations.NullMarked;
