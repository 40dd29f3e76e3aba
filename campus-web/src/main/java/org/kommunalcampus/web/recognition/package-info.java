/** Proofs of what people learned elsewhere: they hand them in, and HR or the provider whom they chose checks them. */
@NullMarked
package org.kommunalcampus.web.recognition;

import org.jspecify.annotations.NullMarked;
