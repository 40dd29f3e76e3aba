/** What the program ships: the official list of municipalities, competence frameworks, job profiles, and the demo's data. */
@NullMarked
package org.kommunalcampus.web.shipped;

import org.jspecify.annotations.NullMarked;
