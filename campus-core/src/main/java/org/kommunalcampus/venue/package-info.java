/** Rooms that companies, laboratories and education providers offer for sessions of any provider, and when they are taken. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "provider"})
@NullMarked
package org.kommunalcampus.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
