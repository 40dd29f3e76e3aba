package org.kommunalcampus.recognition;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that proves something.
 *
 * @param name under which it was uploaded
 * @param content opened, read and closed once everything else is known to be right
 */
public record UploadedProof(@Nullable String name, InputStreamSource content) {}
