package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Devices that several people use in turn, such as the one in the break room of a depot. Whoever sets one up switches it once, and a cookie without any personal
 * fact remembers that: sessions are short there, nothing that was typed is kept, and everybody signs in anew, also where the identity provider still knows the
 * last person.
 */
@Component
@RequiredArgsConstructor
public class SharedTerminal {

    private static final String COOKIE = "campus-geraet";
    private static final String SHARED = "gemeinsam";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SessionSettings settings;

    @Value("${server.servlet.session.cookie.secure:true}")
    private boolean secure;

    /** Whether the request comes from such a device. */
    public boolean sent(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .anyMatch(SHARED::equals);
    }

    /** Has the device that gets the answer be one, or no longer. */
    public void mark(HttpServletResponse response, boolean shared) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, shared ? SHARED : "")
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(shared ? REMEMBERED : Duration.ZERO)
                        .build()
                        .toString());
    }

    /** Shortens the sessions of such devices. */
    void shorten(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        int seconds = Math.toIntExact(settings.sharedIdle().toSeconds());
        if (session != null && sent(request) && session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
        chain.doFilter(request, response);
    }
}
