/** Whether the addresses that providers name are alive, without ever calling a machine that is not on the public internet. */
@NullMarked
package org.kommunalcampus.quality.links;

import org.jspecify.annotations.NullMarked;
