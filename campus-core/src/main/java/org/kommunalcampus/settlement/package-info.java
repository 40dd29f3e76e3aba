/** What municipalities owe providers for bookings month by month, and the platform's share of it. */
@ApplicationModule(
        allowedDependencies = {"shared", "organisation", "audit", "catalogue", "provider", "learning", "record"})
@NullMarked
package org.kommunalcampus.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
