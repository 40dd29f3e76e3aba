package org.kommunalcampus.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Calls web addresses through the guard, each once and without following redirects. It speaks plain HTTP/1.1 over a socket to exactly the machine that
 * the guard has admitted; an HTTP client would look the name up again. Nothing but the head of the answer is read.
 */
public final class OutboundHttpClient {

    private static final int MOST_HEAD = 16 * 1024;

    private final AddressGuard guard;
    private final int timeout;

    /** Calls what the guard admits; {@code timeout} holds for the connection and for each part of the answer. */
    public OutboundHttpClient(AddressGuard guard, Duration timeout) {
        this.guard = guard;
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    /** Asks without sending anything. Throws as {@link #post} does. */
    public WebAnswer ask(String method, URI url) throws IOException, ForbiddenAddress {
        return call(method, url, Map.of("Accept", "*/*"), new byte[0]);
    }

    /**
     * Sends a body. Throws {@link ForbiddenAddress} when the address may not be called and {@link IOException} when it is no web address, does not
     * answer, or answers something else than HTTP.
     */
    public WebAnswer post(URI url, Map<String, String> headers, byte[] body) throws IOException, ForbiddenAddress {
        return call("POST", url, headers, body);
    }

    private WebAnswer call(String method, URI url, Map<String, String> headers, byte[] body)
            throws IOException, ForbiddenAddress {
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
                OutputStream out = socket.getOutputStream();
                out.write(requestHead(method, url, headers, body.length).getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.flush();
                return answer(responseHead(socket.getInputStream()));
            }
        }
    }

    private static String requestHead(String method, URI url, Map<String, String> headers, int length)
            throws IOException {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String host = url.getPort() >= 0 ? url.getHost() + ":" + url.getPort() : url.getHost();
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: KommunalCampus\r\nConnection: close\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (length > 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString();
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
    private String responseHead(InputStream in) throws IOException {
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

    private static WebAnswer answer(String head) throws IOException {
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
        return new WebAnswer(Integer.parseInt(status[1]), location);
    }
}
