/** Education providers: how they register and are accredited, who works for them, and where they stand. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "audit", "files", "notification"})
@NullMarked
package org.kommunalcampus.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
