/** Other people's learning tools, such as a provider's own Moodle: what providers state about them, the operator's approval, and who of the learners uses which. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "provider", "notification", "outbound"})
@NullMarked
package org.kommunalcampus.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
