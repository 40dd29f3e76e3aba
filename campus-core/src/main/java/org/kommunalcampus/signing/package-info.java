/** The platform's own signature under what it states to strangers, with keys that anybody can look up. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.kommunalcampus.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
