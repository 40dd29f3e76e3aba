/** How a municipality comes to take part: it asks, the operator decides, and it is led through its first days. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "organisation", "mail"})
@NullMarked
package org.kommunalcampus.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
