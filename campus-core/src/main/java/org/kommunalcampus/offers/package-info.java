/** Offers of providers to municipalities that want them: on topics they have named, with answers, and with a stop. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "provider",
            "catalogue",
            "topics",
            "notification"
        })
@NullMarked
package org.kommunalcampus.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
