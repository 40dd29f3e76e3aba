package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.DirectoryEntrance;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out which municipality's directory calls, by the key that it brings along. People and their roles have nothing to do with it. */
@Component
@RequiredArgsConstructor
public class DirectoryCallers {

    /** What the addresses for directories begin with; the municipality's id follows. */
    public static final String BASE = "/scim/v2/";

    private static final String ATTRIBUTE = DirectoryCallers.class.getName();
    private static final String SCHEME = "bearer ";
    private static final int LONGEST_KEY = 200;

    private final DirectoryAccesses accesses;
    private final RateLimits limits;

    /** The directory that calls; empty where the key opens nothing. */
    public static Optional<DirectoryEntrance> of(HttpServletRequest request) {
        return Optional.ofNullable((DirectoryEntrance) request.getAttribute(ATTRIBUTE));
    }

    /** Counts the operations of a bulk request like requests of their own. Answers how long to wait where those are too many now, and zero otherwise. */
    public Duration charge(DirectoryEntrance entrance, int operations) {
        return limits.ofDirectory(entrance.access(), operations - 1);
    }

    void recognise(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<DirectoryEntrance> entrance = key(request).flatMap(accesses::open);
        entrance.ifPresent(known -> request.setAttribute(ATTRIBUTE, known));
        limits.byDirectory(entrance.map(DirectoryEntrance::access), request, response, chain);
    }

    private static Optional<String> key(HttpServletRequest request) {
        @Nullable String named = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(named)
                .filter(text -> text.length() <= LONGEST_KEY && text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }
}
