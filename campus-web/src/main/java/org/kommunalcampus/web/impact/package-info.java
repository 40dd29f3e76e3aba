/** What a change would do to curricula, shown before it is decided: for HR, reviewers and operators. */
@NullMarked
package org.kommunalcampus.web.impact;

import org.jspecify.annotations.NullMarked;
