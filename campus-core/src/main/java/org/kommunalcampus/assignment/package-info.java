/** Modules that the employer's HR assigns: to people, units and groups, by hand or by rules, with exemptions and due dates. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "catalogue",
            "notification",
            "profile",
            "record"
        })
@NullMarked
package org.kommunalcampus.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
