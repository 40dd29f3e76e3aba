/** Who looked at or decided what; can be added to and read, not changed. */
@ApplicationModule(allowedDependencies = {"shared", "organisation"})
@NullMarked
package org.kommunalcampus.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
