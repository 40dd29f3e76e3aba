/** Providers write to all who consented on a topic, without ever learning who they are; people read, stop and answer as they like. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "competence",
            "provider",
            "catalogue",
            "privacy",
            "notification"
        })
@NullMarked
package org.kommunalcampus.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
