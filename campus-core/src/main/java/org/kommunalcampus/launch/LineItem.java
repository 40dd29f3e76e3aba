package org.kommunalcampus.launch;

import org.kommunalcampus.content.ElementId;

/**
 * Where points of a tool go: an element of a module.
 *
 * @param label title of the element
 * @param maximum points that the element gives
 */
public record LineItem(ElementId element, String label, int maximum) {}
