@NullMarked
package org.kommunalcampus.web.privacy;

import org.jspecify.annotations.NullMarked;
