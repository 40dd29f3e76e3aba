/** What people decide about their own data: all of it to read and take away, consents, erasure. */
@NullMarked
package org.kommunalcampus.web.privacy;

import org.jspecify.annotations.NullMarked;
