package org.kommunalcampus.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A body of limited size; reading on throws {@link MaxUploadSizeExceededException}. */
class CappedInput extends FilterInputStream {

    private final long largest;
    private long read;

    CappedInput(InputStream in, long largest) {
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
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > largest) {
            throw new MaxUploadSizeExceededException(largest);
        }
    }
}
