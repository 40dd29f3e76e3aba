package org.kommunalcampus.recognition;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves something.
 *
 * @param name under which it was uploaded
 * @param content read once and closed by whoever brought it
 */
public record UploadedProof(@Nullable String name, InputStream content) {}
