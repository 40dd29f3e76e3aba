/** Messages to the systems of education providers about what happens to their modules, signed and repeated until they arrive. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "provider",
            "catalogue",
            "quality",
            "learning",
            "notification",
            "outbound"
        })
@NullMarked
package org.kommunalcampus.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
