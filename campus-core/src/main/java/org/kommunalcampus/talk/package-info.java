/** The regular talk in which line manager and employee find out what the person needs to learn, and agree on it; kept apart from any appraisal. */
@ApplicationModule(
        allowedDependencies = {"shared", "organisation", "audit", "notification", "competence", "profile", "calendar"})
@NullMarked
package org.kommunalcampus.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
