package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kommunalcampus.http.ApiPath;
import org.kommunalcampus.http.ProblemWriter;
import org.kommunalcampus.provisioning.DirectoryAccessId;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.tool.ToolId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Holds back clients that send too much. The client's address is that of the connection, or what a trusted proxy says; of an IPv6 address the network
 * counts, as a client has all of it.
 */
@Component
class RateLimits {

    private static final int NETWORK_BYTES = 8;

    /** Words to search for, as they stand in the address; parameters are not read before it is known that they can be. */
    private static final Pattern WORDS = Pattern.compile("(^|&)q=[^&]");

    /** Files, which cost nothing, and what watches the program. */
    private static final List<String> FREE = List.of("/assets/", "/actuator/health", "/favicon.ico", "/robots.txt");

    private final TokenBuckets signIn;
    private final TokenBuckets account;
    private final TokenBuckets open;
    private final TokenBuckets program;
    private final TokenBuckets registration;
    private final TokenBuckets search;
    private final TokenBuckets check;
    private final TokenBuckets feed;
    private final TokenBuckets activation;
    private final TokenBuckets directory;
    private final TokenBuckets tool;
    private final TokenBuckets toolToken;
    private final ProblemWriter problems;

    RateLimits(LimitSettings settings, Clock clock, ProblemWriter problems) {
        this.signIn = new TokenBuckets(settings.signIn(), clock);
        this.account = new TokenBuckets(settings.account(), clock);
        this.open = new TokenBuckets(settings.open(), clock);
        this.program = new TokenBuckets(settings.program(), clock);
        this.registration = new TokenBuckets(settings.registration(), clock);
        this.search = new TokenBuckets(settings.search(), clock);
        this.feed = new TokenBuckets(settings.feed(), clock);
        this.activation = new TokenBuckets(settings.activation(), clock);
        this.check = new TokenBuckets(settings.check(), clock);
        this.directory = new TokenBuckets(settings.directory(), clock);
        this.toolToken = new TokenBuckets(settings.toolToken(), clock);
        this.tool = new TokenBuckets(settings.tool(), clock);
        this.problems = problems;
    }

    /** Lets the request through or refuses it, before anybody knows who sends it. */
    void byAddress(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = Duration.ZERO;
        String path = UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
        if (isSignIn(request, path)) {
            wait = signIn.take(client(request));
            String name = request.getParameter("username");
            if (wait.isZero() && name != null) {
                wait = account.take(name.strip().toLowerCase(Locale.ROOT));
            }
        } else if ("POST".equals(request.getMethod())
                && (path.equals("/registrierung") || path.startsWith("/aufnahme"))) {
            wait = registration.take(client(request));
        } else if ("POST".equals(request.getMethod()) && path.equals(ArrivedPage.UNASSIGNED)) {
            wait = activation.take(client(request));
        } else if (path.equals("/lti/token")) {
            wait = toolToken.take(client(request));
        } else if (FREE.stream().noneMatch(path::startsWith)) {
            wait = open.take(client(request));
            if (wait.isZero() && isSearch(request, path)) {
                wait = search.take(client(request));
            } else if (wait.isZero() && isCheck(path)) {
                wait = check.take(client(request));
            } else if (wait.isZero() && path.startsWith("/calendar/")) {
                wait = feed.take(client(request));
            }
        }
        letPass(wait, request, response, chain);
    }

    /** Lets the request through or refuses it, once it is known who sends it; requests of nobody pass. */
    void byAccount(
            Optional<IdentityKey> identity, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        letPass(identity.map(key -> program.take(key.toString())).orElse(Duration.ZERO), request, response, chain);
    }

    /** Lets the request of a directory through or refuses it; requests of nobody pass, and are refused for that. */
    void byDirectory(
            Optional<DirectoryAccessId> access,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        letPass(access.map(id -> directory.take(id.toString())).orElse(Duration.ZERO), request, response, chain);
    }

    /** Lets the request of a learning tool through or refuses it, whatever tokens it has; requests of nobody pass, and are refused for that. */
    void byTool(Optional<ToolId> holder, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        letPass(holder.map(id -> tool.take(id.toString())).orElse(Duration.ZERO), request, response, chain);
    }

    /** Takes tokens for what a directory does besides in one request; answers how long to wait, and takes none, where there are too few. */
    Duration ofDirectory(DirectoryAccessId access, int more) {
        return directory.take(access.toString(), more);
    }

    private void letPass(Duration wait, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityEvents.limited(request);
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        if (ApiPath.matches(request)) {
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static boolean isSearch(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return query != null
                && WORDS.matcher(query).find()
                && (path.equals("/katalog") || path.startsWith("/katalog/") || path.equals("/api/v1/modules"));
    }

    private static boolean isCheck(String path) {
        return path.startsWith("/nachweis-pruefen") || path.startsWith("/api/v1/records/");
    }

    private static boolean isSignIn(HttpServletRequest request, String path) {
        return path.startsWith("/oauth2/authorization/")
                || path.startsWith("/login/oauth2/")
                || ("POST".equals(request.getMethod()) && path.equals(SignInEntrance.PAGE));
    }

    private static String client(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            // an address in figures is not looked up
            return address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notInFigures) {
            return address;
        }
    }
}
