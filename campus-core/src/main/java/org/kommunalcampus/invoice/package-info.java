/** Invoices for what closed months have settled: who bills whom, how it is taxed, and numbers without a gap. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "notification",
            "catalogue",
            "provider",
            "learning",
            "settlement"
        })
@NullMarked
package org.kommunalcampus.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
