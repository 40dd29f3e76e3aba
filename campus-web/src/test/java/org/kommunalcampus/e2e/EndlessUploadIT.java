package org.kommunalcampus.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A document of 1 GiB is refused in words, long before all of it has been sent. */
@EndToEndTest
class EndlessUploadIT {

    private static final String PATH = "/api/v1/provider/accreditation/documents";
    private static final long GIBIBYTE = 1L << 30;
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gross.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n%PDF-1.7";

    private final int port;

    EndlessUploadIT(PackagedProgram program) {
        this.port = program.port();
    }

    @Test
    void aGibibyteThatIsAnnouncedIsRefusedAtOnce() throws Exception {
        assertThat(firstLineOf("Content-Length: " + GIBIBYTE, false)).isEqualTo("HTTP/1.1 413");
    }

    @Test
    void aGibibyteThatComesWithoutALengthIsRefusedUnderWay() throws Exception {
        assertThat(firstLineOf("Transfer-Encoding: chunked", true)).isEqualTo("HTTP/1.1 413");
    }

    private String firstLineOf(String length, boolean chunked) throws Exception {
        var sent = new AtomicLong();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String login = Base64.getEncoder().encodeToString("bewerber:demo".getBytes(US_ASCII));
            String head =
                    "POST " + PATH + "?kind=AZAV HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Basic "
                            + login + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n";
            Thread writer = Thread.ofVirtual().start(() -> stream(socket, head, chunked, sent));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = answer.readLine();
            socket.close();
            writer.join();
            assertThat(sent.get()).as("bytes that were taken").isLessThan(GIBIBYTE / 2);
            return line == null ? "" : line.strip();
        }
    }

    /** Sends until everything is sent or the server no longer takes anything. */
    private static void stream(Socket socket, String head, boolean chunked, AtomicLong sent) {
        byte[] block = new byte[64 * 1024];
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(US_ASCII));
            send(out, PART.getBytes(US_ASCII), chunked);
            while (sent.get() < GIBIBYTE) {
                send(out, block, chunked);
                sent.addAndGet(block.length);
            }
        } catch (IOException refused) {
            assertThat(refused).as("the server closes the connection").isNotNull();
        }
    }

    private static void send(OutputStream out, byte[] block, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(block.length) + "\r\n").getBytes(US_ASCII));
        }
        out.write(block);
        if (chunked) {
            out.write("\r\n".getBytes(US_ASCII));
        }
    }
}
