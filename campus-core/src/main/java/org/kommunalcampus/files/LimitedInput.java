package org.kommunalcampus.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kommunalcampus.shared.Invalid;
import org.springframework.util.unit.DataSize;

/** Counts while it is read; the first byte too many throws {@link Invalid} {@code file-size}, so that nothing beyond it is ever taken. */
class LimitedInput extends FilterInputStream {

    private final DataSize largest;
    private long count;

    LimitedInput(InputStream in, DataSize largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int taken = super.read(target, offset, length);
        count(Math.max(taken, 0));
        return taken;
    }

    /** How many bytes were read so far. */
    long count() {
        return count;
    }

    private void count(int bytes) {
        count += bytes;
        if (count > largest.toBytes()) {
            throw new Invalid(
                    StoredFiles.FIELD, "file-size", "A file has at most " + largest.toMegabytes() + " megabytes.");
        }
    }
}
