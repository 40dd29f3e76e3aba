/** Calls to addresses that others named, which never reach a machine that is not on the public internet. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kommunalcampus.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
