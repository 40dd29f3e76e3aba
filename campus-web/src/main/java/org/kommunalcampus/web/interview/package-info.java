/** The dialogue that makes a person's profile. */
@NullMarked
package org.kommunalcampus.web.interview;

import org.jspecify.annotations.NullMarked;
