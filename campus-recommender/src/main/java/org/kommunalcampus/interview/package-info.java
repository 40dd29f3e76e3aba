/** The dialogue that makes a profile: what people are asked about their work, what their answers suggest, and what of it they accept. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "competence",
            "catalogue",
            "catalogue::search",
            "profile",
            "curriculum",
            "curriculum::plan"
        })
@NullMarked
package org.kommunalcampus.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
