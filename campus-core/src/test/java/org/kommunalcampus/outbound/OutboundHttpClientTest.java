package org.kommunalcampus.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundHttpClientTest {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final OutboundHttpClient calls = new OutboundHttpClient(
            AddressGuard.openedFor(address -> address.getAddress().isLoopbackAddress()), Duration.ofMillis(400));
    private ServerSocket server;

    @BeforeEach
    void aServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        calls.close();
    }

    @Test
    void aMessageArrivesWithItsHeadersAndNothingElseIsAskedFor() throws Exception {
        serve(out -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII)));

        WebAnswer answer = calls.post(
                address("/in?a=%20b"),
                Map.of("Content-Type", "application/json", "webhook-id", "7"),
                new byte[] {'{', '}'});

        assertThat(answer.isSuccess()).isTrue();
        assertThat(received)
                .contains("POST /in?a=%20b HTTP/1.1", "Content-Type: application/json", "webhook-id: 7")
                .contains("Content-Length: 2", "User-Agent: KommunalCampus", "Host: 127.0.0.1:" + server.getLocalPort())
                .noneMatch(line -> line.startsWith("Upgrade") || line.startsWith("Cookie"));
    }

    @Test
    void anEndlessBodyIsNotRead() throws Exception {
        serve(out -> {
            out.write("HTTP/1.1 302 Found\r\nLocation: /next\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write("4\r\nmore\r\n".getBytes(US_ASCII));
            }
        });

        assertThat(calls.ask("GET", address("/"))).isEqualTo(new WebAnswer(302, "/next"));
    }

    @Test
    void aHeadThatDripsEndsAtTheDeadline() {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            while (true) {
                out.write('x');
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> calls.ask("GET", address("/")));
    }

    @Test
    void aHeadWithoutEndIsNoAnswer() {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            for (int i = 0; i < 1_000_000; i++) {
                out.write("X: y\r\n".getBytes(US_ASCII));
            }
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> calls.ask("GET", address("/")));
    }

    @Test
    void anyPortButThoseOfTheWebIsForbidden() throws IOException {
        try (var closed = new OutboundHttpClient(AddressGuard.closed(), Duration.ofSeconds(1))) {
            assertThatExceptionOfType(ForbiddenAddress.class)
                    .isThrownBy(() -> closed.ask("GET", URI.create("http://9.9.9.9:8080/")));
            assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> closed.ask("GET", address("/")));
        }
        assertThat(received).isEmpty();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** Answers one call when its head has come; ends when the caller hangs up. */
    private void serve(Answering answering) {
        Thread.ofVirtual().start(() -> {
            try (Socket caller = server.accept();
                    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII))) {
                Stream.generate(() -> line(in))
                        .takeWhile(line -> !line.isEmpty())
                        .forEach(received::add);
                answering.to(caller.getOutputStream());
            } catch (IOException hungUp) {
                received.add("hung up");
            }
        });
    }

    private static String line(BufferedReader in) {
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }

    private interface Answering {
        void to(OutputStream out) throws IOException;
    }
}
