/** What every REST endpoint shares: the caller, paging, versions, repeated requests, problems, and their description in OpenAPI. */
@ApplicationModule(allowedDependencies = {"shared", "files"})
@NullMarked
package org.kommunalcampus.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
