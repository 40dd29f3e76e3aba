/** The workplace of HR and of line managers: staff, assignments and their rules, needs, and the limited view of a person. */
@NullMarked
package org.kommunalcampus.web.hr;

import org.jspecify.annotations.NullMarked;
