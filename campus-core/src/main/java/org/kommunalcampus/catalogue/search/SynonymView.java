package org.kommunalcampus.catalogue.search;

/**
 * An entry of the list of synonyms.
 *
 * @param version grows with each change
 */
public record SynonymView(SynonymId id, SynonymContent content, long version) {}
