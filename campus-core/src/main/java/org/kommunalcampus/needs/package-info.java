/** What groups of employees lack, in figures that do not reveal a single person. */
@ApplicationModule(
        allowedDependencies = {"shared", "organisation", "competence", "catalogue", "catalogue :: search", "profile"})
@NullMarked
package org.kommunalcampus.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
