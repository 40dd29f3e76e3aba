/** Packages: modules of several providers with an order and a goal, certified as a whole, chosen by learners or assigned by the employer. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "audit", "catalogue", "assignment", "notification"})
@NullMarked
package org.kommunalcampus.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
