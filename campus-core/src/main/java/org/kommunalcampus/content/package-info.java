/** What the elements of modules consist of, by edition: texts, films, documents, tests with their questions, exercises and homework. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "files", "provider", "tool", "catalogue", "catalogue::description"})
@NullMarked
package org.kommunalcampus.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
