package org.kommunalcampus.web.layout;

/**
 * A choice in a select or a group of radio buttons or check boxes.
 *
 * @param value what the form sends
 * @param label what the person reads
 */
public record Option(String value, String label) {}
