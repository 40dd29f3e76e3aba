/** Supervised exams: learners agree to them, and somebody confirms who took the exam and that it was in order, so that the completion makes a certificate (LP4). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "catalogue",
            "learning",
            "notification",
            "provider",
            "record",
            "study"
        })
@NullMarked
package org.kommunalcampus.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
