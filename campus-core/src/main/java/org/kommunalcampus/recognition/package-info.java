/** Proofs of what people have learned elsewhere: they hand them in, somebody whom they choose checks them, and what is recognised counts like any other proof. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "catalogue",
            "competence",
            "files",
            "notification",
            "profile",
            "provider",
            "record"
        })
@NullMarked
package org.kommunalcampus.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
