package org.kommunalcampus.files;

import java.time.Instant;

/**
 * A file that is kept.
 *
 * @param name as it was uploaded; to be shown and offered for the download only
 * @param size in bytes
 */
public record StoredFile(FileId id, String name, FileKind kind, long size, Instant storedAt) {}
