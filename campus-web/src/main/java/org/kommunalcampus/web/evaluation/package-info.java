/** What employers can evaluate about people: the catalogue for everybody, HR's switches, and what staff councils and data-protection officers read. */
@NullMarked
package org.kommunalcampus.web.evaluation;

import org.jspecify.annotations.NullMarked;
