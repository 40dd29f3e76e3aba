package org.kommunalcampus.files;

import java.io.InputStream;

/** A file to be sent to somebody who may read it; whoever takes it reads the content and closes it. */
public record OpenedFile(StoredFile file, InputStream content) {}
