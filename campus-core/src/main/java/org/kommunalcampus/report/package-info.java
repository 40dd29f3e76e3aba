/** How duties, learning and fees stand in a municipality, and what modules change in a region, in figures that do not reveal a single person. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "catalogue"})
@NullMarked
package org.kommunalcampus.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
