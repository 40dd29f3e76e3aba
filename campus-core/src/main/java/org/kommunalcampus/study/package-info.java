/** Learning what a module consists of: phases and their gate, progress, attempts at tests, homework, and what of it completes the module. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "notification",
            "files",
            "provider",
            "catalogue",
            "content",
            "learning",
            "record"
        })
@NullMarked
package org.kommunalcampus.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
