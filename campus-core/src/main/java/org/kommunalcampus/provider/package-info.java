/** Education providers and their standing on the platform. */
@ApplicationModule(allowedDependencies = {"organisation", "audit"})
@NullMarked
package org.kommunalcampus.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
