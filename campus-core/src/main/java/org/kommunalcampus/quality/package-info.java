/** Whether a module is good enough: automatic checks, the criteria of the Beirat, its reviews and certifications. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "provider",
            "catalogue",
            "catalogue::description",
            "content",
            "outbound",
            "notification"
        })
@NullMarked
package org.kommunalcampus.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
