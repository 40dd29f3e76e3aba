/** The rules of the curriculum in four families: eligibility, obligation, scoring and ordering; one file each. */
@NullMarked
package org.kommunalcampus.curriculum.engine.rule;

import org.jspecify.annotations.NullMarked;
