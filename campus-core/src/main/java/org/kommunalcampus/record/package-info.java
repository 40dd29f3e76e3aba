/** Completions and what they prove. */
@ApplicationModule(
        allowedDependencies = {"organisation", "audit", "catalogue", "competence", "learning", "profile", "provider"})
@NullMarked
package org.kommunalcampus.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
