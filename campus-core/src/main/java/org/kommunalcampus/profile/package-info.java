/** What a learner can, wants and is asked for. Of the catalogue it knows the formats that people can prefer, nothing else. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "audit", "competence", "catalogue", "notification"})
@NullMarked
package org.kommunalcampus.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
