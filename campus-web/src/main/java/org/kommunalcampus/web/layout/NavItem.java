package org.kommunalcampus.web.layout;

/**
 * One entry of the main navigation.
 *
 * @param labelKey message key of the visible text
 * @param href path within the application, starting with a slash
 * @param current whether the page shown belongs to this entry
 * @param icon name of a KERN icon without its prefix, for example {@code checklist}
 */
public record NavItem(String labelKey, String href, boolean current, String icon) {}
