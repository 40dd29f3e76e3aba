/** Files of partners as typed rows with a report per row: MOOChub, CSV, competence frameworks. Reads leniently, writes strictly, stores nothing itself. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "competence",
            "files",
            "provider",
            "catalogue",
            "catalogue::description",
            "catalogue::search",
            "record",
            "absence",
            "http"
        })
@NullMarked
package org.kommunalcampus.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
