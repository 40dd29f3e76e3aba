/** What people think of modules and of the platform: questions, answers that nobody can attribute, their counts, and when people are asked. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "notification",
            "provider",
            "catalogue",
            "content",
            "learning",
            "record",
            "study",
            "signing"
        })
@NullMarked
package org.kommunalcampus.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
