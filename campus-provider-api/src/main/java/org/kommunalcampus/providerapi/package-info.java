/** The API for the systems of education providers, and the catalogue as a MOOChub feed. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "competence",
            "provider",
            "catalogue",
            "catalogue::search",
            "learning",
            "record",
            "http",
            "exchange"
        })
@NullMarked
package org.kommunalcampus.providerapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
