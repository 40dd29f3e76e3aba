package org.kommunalcampus.curriculum;

/** Other competences include others now. */
record ImplicationsChanged(int version) {}
