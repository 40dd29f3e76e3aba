package org.kommunalcampus.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls web addresses through the guard, each once and without following redirects, remembering cookies or keeping connections. Every look-up of a name
 * goes through the guard, so no other machine is reached than one that it has admitted. Of an answer no more is read than the caller asks for.
 */
public final class OutboundHttpClient implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final Duration longest;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("outbound-deadlines").unstarted(task));

    /** Calls what the guard admits; {@code timeout} holds for the connection and for each part of the answer, three of them for the whole call. */
    public OutboundHttpClient(AddressGuard guard, Duration timeout) {
        longest = timeout.multipliedBy(3);
        deadlines.setRemoveOnCancelPolicy(true);
        Timeout patience = Timeout.of(timeout);
        http = HttpClients.custom()
                .setUserAgent("KommunalCampus")
                .setConnectionManager(connections(guard, patience))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /** Asks without sending anything. Throws as {@link #post} does. */
    public WebAnswer ask(String method, URI url) throws IOException, ForbiddenAddress {
        return call(new HttpUriRequestBase(method, url), Map.of("Accept", "*/*"), OutboundHttpClient::head);
    }

    /** What the address answers to a GET. Throws as {@link #post} does, and {@link IOException} for an answer that is no success or longer than so many bytes. */
    public byte[] read(URI url, int most) throws IOException, ForbiddenAddress {
        return call(new HttpUriRequestBase("GET", url), Map.of("Accept", "*/*"), response -> body(response, most));
    }

    /**
     * Sends a body. Throws {@link ForbiddenAddress} when the address may not be called and {@link IOException} when it is no web address, does not
     * answer in time, or answers something else than HTTP.
     */
    public WebAnswer post(URI url, Map<String, String> headers, byte[] body) throws IOException, ForbiddenAddress {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", url);
        request.setEntity(new ByteArrayEntity(body, null));
        return call(request, headers, OutboundHttpClient::head);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** Makes something of an answer. */
    private interface Reading<T> {

        T of(ClassicHttpResponse response) throws IOException;
    }

    private static WebAnswer head(ClassicHttpResponse response) {
        var location = response.getFirstHeader("Location");
        return new WebAnswer(response.getCode(), location == null ? null : location.getValue());
    }

    private static byte[] body(ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (!head(response).isSuccess() || entity == null) {
            throw new IOException("answer " + response.getCode());
        }
        byte[] read = entity.getContent().readNBytes(most + 1);
        if (read.length > most) {
            throw new IOException("the answer is too long");
        }
        return read;
    }

    private <T> T call(HttpUriRequestBase request, Map<String, String> headers, Reading<T> reading)
            throws IOException, ForbiddenAddress {
        headers.forEach(request::setHeader);
        HttpHost target = target(request);
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reading.of(http.executeOpen(target, request, HttpCoreContext.create()));
        } catch (ClosedName closed) {
            throw closed.reason;
        } finally {
            deadline.cancel(false);
            // Cuts the connection; to close the response would read the rest of it first.
            request.cancel();
        }
    }

    private static HttpHost target(HttpUriRequestBase request) throws IOException {
        String scheme = request.getScheme();
        boolean secure = "https".equalsIgnoreCase(scheme);
        if (request.getAuthority() == null || (!secure && !"http".equalsIgnoreCase(scheme))) {
            throw new IOException("no web address");
        }
        int port = request.getAuthority().getPort();
        return new HttpHost(scheme, request.getAuthority().getHostName(), port >= 0 ? port : secure ? 443 : 80);
    }

    private static HttpClientConnectionManager connections(AddressGuard guard, Timeout patience) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(guard))
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .build();
    }

    /** Looks names up as the guard does. */
    private record GuardedNames(AddressGuard guard) implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            try {
                return List.of(guard.resolve(host, port));
            } catch (ForbiddenAddress forbidden) {
                throw new ClosedName(forbidden);
            }
        }

        @Override
        public InetAddress[] resolve(String host) {
            throw new UnsupportedOperationException("the guard admits a host and its port together");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Carries the guard's refusal through the client. */
    private static final class ClosedName extends UnknownHostException {

        private final transient ForbiddenAddress reason;

        ClosedName(ForbiddenAddress reason) {
            super(reason.getMessage());
            this.reason = reason;
        }
    }
}
