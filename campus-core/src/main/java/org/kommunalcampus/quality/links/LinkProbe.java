package org.kommunalcampus.quality.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * Calls an address once and follows its redirects, each through the guard. It speaks plain HTTP/1.1 over a socket to exactly the machine that the guard
 * has admitted; an HTTP client would look the name up again. Nothing but the head of the answer is read.
 */
@Slf4j
final class LinkProbe {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_HEAD = 16 * 1024;

    private final AddressGuard guard;
    private final int timeout;

    LinkProbe(AddressGuard guard, Duration timeout) {
        this.guard = guard;
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    private record Answer(int status, @Nullable String location) {}

    /** What is behind the address. */
    LinkState probe(String url) {
        try {
            URI next = new URI(url);
            for (int step = 0; step <= MOST_REDIRECTS; step++) {
                Answer answer = ask("HEAD", next);
                if (answer.status() == 405 || answer.status() == 501) {
                    answer = ask("GET", next);
                }
                if (answer.status() < 300 || answer.status() >= 400 || answer.location() == null) {
                    return answer.status() < 400 ? LinkState.ALIVE : LinkState.DEAD;
                }
                next = next.resolve(answer.location());
            }
            return LinkState.DEAD;
        } catch (ForbiddenAddress forbidden) {
            return LinkState.FORBIDDEN;
        } catch (IOException | URISyntaxException | IllegalArgumentException unreachable) {
            log.debug("A link leads nowhere: {}", unreachable.toString());
            return LinkState.DEAD;
        }
    }

    private Answer ask(String method, URI url) throws IOException, ForbiddenAddress {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || (!secure && !"http".equalsIgnoreCase(url.getScheme()))) {
            throw new IOException("no web address");
        }
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        InetSocketAddress address = guard.resolve(url.getHost(), port);
        try (Socket plain = new Socket()) {
            plain.connect(address, timeout);
            plain.setSoTimeout(timeout);
            try (Socket socket = secure ? secured(plain, url.getHost(), port) : plain) {
                String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
                String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
                String request = method + " " + path + query + " HTTP/1.1\r\nHost: " + url.getRawAuthority()
                        + "\r\nUser-Agent: KommunalCampus link check\r\nAccept: */*\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(head(socket.getInputStream()));
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** Reads no longer than three timeouts, however slowly the answer drips. */
    private String head(InputStream in) throws IOException {
        long end = System.nanoTime() + 3_000_000L * timeout;
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (System.nanoTime() < end
                && next >= 0
                && head.length() < MOST_HEAD
                && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            head.append((char) next);
            next = in.read();
        }
        return head.toString();
    }

    private static Answer answer(String head) throws IOException {
        String[] lines = head.split("\r\n", -1);
        String[] status = lines[0].split(" ");
        if (status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("no answer of the web");
        }
        String location = null;
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                location = line.substring("location:".length()).strip();
            }
        }
        return new Answer(Integer.parseInt(status[1]), location);
    }
}
