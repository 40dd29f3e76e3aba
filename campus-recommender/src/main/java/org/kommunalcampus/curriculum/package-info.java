/** The curriculum of each learner: kept up to date when anything changes, with its history and its explanations. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "catalogue",
            "profile",
            "learning",
            "record",
            "assignment",
            "approval",
            "packages",
            "calendar",
            "absence",
            "privacy",
            "notification"
        })
@NullMarked
package org.kommunalcampus.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
