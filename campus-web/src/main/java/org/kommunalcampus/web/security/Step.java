package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.web.filter.OncePerRequestFilter;

/** A step of a security chain; no bean, so that it runs nowhere else. */
@RequiredArgsConstructor
class Step extends OncePerRequestFilter {

    private final String name;
    private final Action action;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        action.run(request, response, chain);
    }

    /** Each step runs once for itself. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return Step.class.getName() + "." + name;
    }

    /** What the step does; it calls the chain to let the request pass. */
    @FunctionalInterface
    interface Action {

        void run(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException;
    }
}
