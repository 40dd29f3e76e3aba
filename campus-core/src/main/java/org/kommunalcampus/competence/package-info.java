/** Competence frameworks, their competences and levels, job and market profiles. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.kommunalcampus.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
