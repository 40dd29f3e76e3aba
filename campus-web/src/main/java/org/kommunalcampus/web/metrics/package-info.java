/** What a monitoring system reads from the platform. */
@org.jspecify.annotations.NullMarked
package org.kommunalcampus.web.metrics;
