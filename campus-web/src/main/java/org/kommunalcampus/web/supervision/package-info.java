/** Supervised exams: a provider says how its exams are supervised, and whoever it names confirms them. */
@NullMarked
package org.kommunalcampus.web.supervision;

import org.jspecify.annotations.NullMarked;
