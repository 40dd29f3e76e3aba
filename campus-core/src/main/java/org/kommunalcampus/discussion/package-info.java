/**
 * Learners of a module talk with each other and with its provider: on the boards of the module, of its sessions and of learning groups, by one mechanism of
 * threads. Nobody else learns of it, employers least of all.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "notification",
            "provider",
            "catalogue",
            "learning",
            "calendar"
        })
@NullMarked
package org.kommunalcampus.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
