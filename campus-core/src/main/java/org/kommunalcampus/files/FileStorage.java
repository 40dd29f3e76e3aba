package org.kommunalcampus.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are kept. An implementation knows ids and bytes, neither names nor owners. */
public interface FileStorage {

    /** Keeps everything up to the end of the stream under a new id. What was written before a failure must not stay. */
    void write(FileId id, InputStream content) throws IOException;

    /** The bytes from the beginning, read as they are asked for; nothing for an unknown id. */
    InputStream read(FileId id);

    /** Forgets the bytes; does nothing for an unknown id. */
    void remove(FileId id);
}
