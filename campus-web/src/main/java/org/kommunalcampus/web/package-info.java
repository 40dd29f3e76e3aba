/** Pages and API for people: learners, HR, providers, the review board and the operator. */
@ApplicationModule
@NullMarked
package org.kommunalcampus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
