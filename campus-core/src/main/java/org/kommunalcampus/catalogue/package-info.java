/** Modules and sessions: what they teach, what they presuppose, and how they are found. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "competence", "provider", "venue"})
@NullMarked
package org.kommunalcampus.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
