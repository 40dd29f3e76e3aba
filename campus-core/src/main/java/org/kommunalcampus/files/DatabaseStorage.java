package org.kommunalcampus.files;

import java.io.IOException;
import java.io.InputStream;
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
        return new Parts(id);
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

    /** The bytes of a file, each part fetched when it is its turn; parts that are skipped are never fetched. */
    @RequiredArgsConstructor
    private final class Parts extends InputStream {

        private final FileId id;
        private long at;
        private int held = -1;
        private byte @Nullable [] bytes;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int wanted = (int) (at / PART_BYTES);
            if (wanted != held) {
                bytes = part(id, wanted);
                held = wanted;
            }
            int from = (int) (at % PART_BYTES);
            byte[] current = bytes;
            if (current == null || from >= current.length) {
                return length == 0 ? 0 : -1;
            }
            int taken = Math.min(length, current.length - from);
            System.arraycopy(current, from, target, offset, taken);
            at += taken;
            return taken;
        }

        /** May lead beyond the end, where nothing is read any more. */
        @Override
        public long skip(long count) {
            long skipped = Math.max(0, count);
            at += skipped;
            return skipped;
        }
    }
}
