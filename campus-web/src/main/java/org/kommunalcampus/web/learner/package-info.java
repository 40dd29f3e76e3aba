/** The learner's pages: the curriculum with its reasons and history, the profile, bookings and records. */
@NullMarked
package org.kommunalcampus.web.learner;

import org.jspecify.annotations.NullMarked;
