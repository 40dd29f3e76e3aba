/** Enrolments of learners in modules and their states. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "organisation", "catalogue", "notification", "provider"})
@NullMarked
package org.kommunalcampus.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
