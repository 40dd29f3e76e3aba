/** Whether bookings need the employer's approval, who decides about them, and the budgets that pay for them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "audit",
            "catalogue",
            "notification",
            "learning",
            "record",
            "assignment"
        })
@NullMarked
package org.kommunalcampus.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
