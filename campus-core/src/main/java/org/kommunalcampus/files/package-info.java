/** Uploaded files: told by their content, limited in size, kept behind an interface; who may read one is decided by the capability it belongs to. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kommunalcampus.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
