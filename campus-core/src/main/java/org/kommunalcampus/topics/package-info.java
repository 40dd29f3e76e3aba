/** Which competences learners lack and what the catalogue offers for them, in figures that reveal nobody, and the Beirat's calls for offers. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "provider",
            "catalogue",
            "catalogue::description",
            "profile",
            "needs",
            "notification"
        })
@NullMarked
package org.kommunalcampus.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
