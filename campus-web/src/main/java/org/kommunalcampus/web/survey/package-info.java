/** Pages on which people answer surveys, and on which those who may read what came of them. */
@NullMarked
package org.kommunalcampus.web.survey;

import org.jspecify.annotations.NullMarked;
