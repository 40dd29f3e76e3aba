/** SCIM 2.0 (RFC 7643, 7644): how a municipality's directory keeps its people and units. */
@NullMarked
package org.kommunalcampus.web.scim;

import org.jspecify.annotations.NullMarked;
