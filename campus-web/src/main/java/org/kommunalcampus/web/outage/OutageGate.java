package org.kommunalcampus.web.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Refuses at once what would only wait for a database that is known to be away. Files and the state of health need none. */
@Component
@RequiredArgsConstructor
public class OutageGate {

    private static final List<String> WITHOUT_DATABASE =
            List.of("/assets/", "/actuator/health", "/favicon.ico", "/robots.txt");

    private final DatabaseWatch database;
    private final OutageAnswer answer;

    /** Lets the request pass or answers it. */
    public void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (database.away() && WITHOUT_DATABASE.stream().noneMatch(path::startsWith)) {
            answer.write(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
