package org.kommunalcampus.catalogue.description;

import java.time.Instant;

/**
 * That a description was published.
 *
 * @param number counts the editions of the module, from 1
 * @param template version of the template that it follows
 */
public record EditionView(int number, int template, Instant publishedAt) {}
