/** What a municipality's own directory tells about its people and units: by which key it gets in, what it manages, and what came of each step. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "notification", "organisation"})
@NullMarked
package org.kommunalcampus.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
