/** What people decide about their own data: what they consent to, what they take away and what they have erased. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "audit", "competence", "notification"})
@NullMarked
package org.kommunalcampus.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
