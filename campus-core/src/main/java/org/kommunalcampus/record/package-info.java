/** Completions and what they prove. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "catalogue",
            "catalogue::description",
            "competence",
            "learning",
            "notification",
            "profile",
            "provider",
            "signing"
        })
@NullMarked
package org.kommunalcampus.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
