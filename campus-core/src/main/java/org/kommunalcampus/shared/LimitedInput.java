package org.kommunalcampus.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts while it is read; the first byte too many throws, so that nothing beyond it is ever taken. */
public class LimitedInput extends FilterInputStream {

    private final long largest;
    private final Supplier<? extends RuntimeException> refusal;
    private long count;

    /** Lets at most {@code largest} bytes through, then throws what the supplier gives. */
    public LimitedInput(InputStream in, long largest, Supplier<? extends RuntimeException> refusal) {
        super(in);
        this.largest = largest;
        this.refusal = refusal;
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
    public long count() {
        return count;
    }

    private void count(int bytes) {
        count += bytes;
        if (count > largest) {
            throw refusal.get();
        }
    }
}
