package org.kommunalcampus.catalogue.search;

/** The list of synonyms is another one. */
record SynonymsChanged() {}
