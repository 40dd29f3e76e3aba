package org.kommunalcampus.catalogue.search;

/**
 * One choice of a facet.
 *
 * @param value what the query takes as the filter of the facet's name
 * @param label for people where the catalogue knows one (providers, areas, languages), else the value
 * @param count hits with this value among those that the other filters leave
 */
public record FacetValue(String value, String label, int count) {}
