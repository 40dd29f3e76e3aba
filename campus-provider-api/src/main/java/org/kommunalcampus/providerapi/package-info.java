/** The API for the systems of education providers, and the catalogue as a MOOChub feed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "competence",
            "provider",
            "organisation",
            "venue",
            "catalogue",
            "catalogue::search",
            "catalogue::description",
            "quality",
            "quality::check",
            "topics",
            "offers",
            "learning",
            "record",
            "study",
            "webhook",
            "http",
            "exchange"
        })
@NullMarked
package org.kommunalcampus.providerapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
