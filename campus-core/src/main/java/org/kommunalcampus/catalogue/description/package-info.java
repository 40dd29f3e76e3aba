/** The standard description of a module: the working copy beside what is offered, and every edition that was ever published. */
@NamedInterface("description")
@NullMarked
package org.kommunalcampus.catalogue.description;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
