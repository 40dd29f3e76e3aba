package org.kommunalcampus.contact;

import java.time.Instant;

/**
 * What somebody answered.
 *
 * @param name as the person agreed to show it
 */
public record Reply(String name, String text, Instant repliedAt) {}
