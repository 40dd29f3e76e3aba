/** Enrolments of learners in modules and their states. */
@ApplicationModule(allowedDependencies = {"organisation", "audit", "catalogue", "notification", "provider"})
@NullMarked
package org.kommunalcampus.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
