/** What a learner can, wants and is asked for. */
@ApplicationModule(allowedDependencies = {"organisation", "audit", "competence"})
@NullMarked
package org.kommunalcampus.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
