package org.kommunalcampus.quality.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.outbound.AddressGuard;
import org.kommunalcampus.outbound.OutboundHttpClient;

class LinkProbeTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private LinkProbe opened;

    @BeforeEach
    void aServerOnLoopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        opened = probe(AddressGuard.openedFor(
                address -> address.getAddress().isLoopbackAddress() && address.getPort() == port));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageThatAnswersIsAliveAndAMissingOneDead() {
        assertThat(opened.probe(url("/ok"))).isEqualTo(LinkState.ALIVE);
        assertThat(opened.probe(url("/missing"))).isEqualTo(LinkState.DEAD);
    }

    @Test
    void aServerThatKnowsNoHeadIsAskedByGet() {
        assertThat(opened.probe(url("/get-only"))).isEqualTo(LinkState.ALIVE);
        assertThat(asked).containsExactly("HEAD /get-only", "GET /get-only");
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        assertThat(opened.probe(url("/moved"))).isEqualTo(LinkState.ALIVE);
        assertThat(opened.probe(url("/loop"))).isEqualTo(LinkState.DEAD);
    }

    @Test
    void aRedirectToAPrivateMachineIsNotFollowed() {
        assertThat(opened.probe(url("/to-private"))).isEqualTo(LinkState.FORBIDDEN);
        assertThat(opened.probe(url("/to-other-port"))).isEqualTo(LinkState.FORBIDDEN);
    }

    @Test
    void anAnswerThatBeginsWithAnEmptyLineIsNone() throws Exception {
        try (var bare = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = Thread.ofVirtual().start(() -> {
                try (var caller = bare.accept()) {
                    caller.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var probe = probe(AddressGuard.openedFor(address -> address.getPort() == bare.getLocalPort()));

            assertThat(probe.probe("http://127.0.0.1:" + bare.getLocalPort() + "/"))
                    .isEqualTo(LinkState.DEAD);
            answering.join();
        }
    }

    @Test
    void loopbackIsNotCalledUnlessATestOpensTheGuard() {
        assertThat(probe(AddressGuard.closed()).probe(url("/ok"))).isEqualTo(LinkState.FORBIDDEN);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:db8::1]/",
                "http://2130706433/",
                "http://192.0.2.1:8080/"
            })
    void nothingButThePublicWebIsCalled(String url) {
        assertThat(probe(AddressGuard.closed()).probe(url)).isEqualTo(LinkState.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://campus.example/", "http://", "http:///x", "http://a b/", "mailto:a@b.example"})
    void whatIsNoWebAddressIsDead(String url) {
        assertThat(opened.probe(url)).isEqualTo(LinkState.DEAD);
    }

    private static LinkProbe probe(AddressGuard guard) {
        return new LinkProbe(new OutboundHttpClient(guard, Duration.ofSeconds(2)));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        String location = switch (path) {
            case "/moved" -> "/ok";
            case "/loop" -> "/loop";
            case "/to-private" -> "http://10.0.0.1/";
            case "/to-other-port" -> "http://127.0.0.1:1/";
            default -> null;
        };
        if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/get-only") && exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(405, -1);
        } else {
            exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, -1);
        }
        exchange.close();
    }
}
