package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Leads from addresses that pages had in English to those they have, for as long as people keep links and feeds name them. */
@Component
class MovedAddresses {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WORKPLACES = Set.of("personal", "anbieter", "beirat", "mitteilungen", "team");

    /** Where identity providers send people back to, as it is registered with them. */
    private static final String SINGLE_SIGN_ON = "/login/";

    private final Map<String, String> words = words();

    /** Answers with the address that the page has now, or lets the request pass. */
    void lead(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String now = READING.contains(request.getMethod()) ? now(path) : path;
        if (now.equals(path)) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + now + query);
    }

    /** The address of today; the same where it is one already or no page's. */
    String now(String path) {
        String[] parts = path.split("/", -1);
        boolean page = parts.length > 1
                && parts[0].isEmpty()
                && (WORKPLACES.contains(parts[1]) || words.containsKey(parts[1]))
                && !path.startsWith(SINGLE_SIGN_ON);
        return page
                ? Arrays.stream(parts)
                        .map(part -> words.getOrDefault(part, part))
                        .collect(Collectors.joining("/"))
                : path;
    }

    /** What parts of addresses were called, and what they are called now. */
    static Map<String, String> words() {
        try {
            Map<String, String> words = new TreeMap<>();
            PropertiesLoaderUtils.loadProperties(new ClassPathResource("moved-addresses.properties"))
                    .forEach((before, now) -> words.put(before.toString(), now.toString()));
            return Map.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
