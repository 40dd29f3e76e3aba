/** The kernel that every capability builds on: who asks, use cases, refusals, field checks, import reports, the minimum group and personal records. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kommunalcampus.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
