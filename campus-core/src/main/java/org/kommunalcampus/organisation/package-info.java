/** Regions, municipalities, their units and members, and who signs in with which roles. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "notification"})
@NullMarked
package org.kommunalcampus.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
