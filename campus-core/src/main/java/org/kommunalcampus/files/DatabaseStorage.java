package org.kommunalcampus.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in parts in the database: in the transaction and the backup of all else, and the same for every node. Never holds more than one part in memory. */
@Component
@SetBased("bytes come and go part by part and are never held as a whole")
@RequiredArgsConstructor
class DatabaseStorage implements FileStorage {

    private static final int PART_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    @Override
    public void write(FileId id, InputStream content) throws IOException {
        int position = 0;
        for (byte[] part = content.readNBytes(PART_BYTES); part.length > 0; part = content.readNBytes(PART_BYTES)) {
            jdbc.sql("insert into stored_file_part (file_id, position, content) values (:id, :position, :content)")
                    .param("id", id.toString())
                    .param("position", position++)
                    .param("content", part)
                    .update();
        }
    }

    @Override
    public InputStream read(FileId id) {
        return new SequenceInputStream(new Parts(id));
    }

    @Override
    public void remove(FileId id) {
        jdbc.sql("delete from stored_file_part where file_id = :id")
                .param("id", id.toString())
                .update();
    }

    private byte @Nullable [] part(FileId id, int position) {
        return jdbc.sql("select content from stored_file_part where file_id = :id and position = :position")
                .param("id", id.toString())
                .param("position", position)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** The parts of a file, each fetched when it is its turn. */
    @RequiredArgsConstructor
    private final class Parts implements Enumeration<InputStream> {

        private final FileId id;
        private int position;
        private byte @Nullable [] next;

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = part(id, position);
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            byte[] current = hasMoreElements() ? next : null;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = null;
            position++;
            return new ByteArrayInputStream(current);
        }
    }
}
