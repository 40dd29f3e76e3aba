/** Who is away when, and how many people of a group have to be at work. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "notification",
            "privacy",
            "catalogue",
            "learning",
            "assignment",
            "approval",
            "calendar"
        })
@NullMarked
package org.kommunalcampus.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
