/** Opening other people's tools from the elements of modules, and what they report back: the platform's side of LTI 1.3 and of its Assignment and Grade Services. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "organisation",
            "catalogue",
            "content",
            "learning",
            "study",
            "signing",
            "tool"
        })
@NullMarked
package org.kommunalcampus.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
