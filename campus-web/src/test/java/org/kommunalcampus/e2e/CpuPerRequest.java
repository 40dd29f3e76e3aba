package org.kommunalcampus.e2e;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures the processor time that each request takes in the thread that answers it, whatever else the machine does. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CpuPerRequest extends OncePerRequestFilter {

    private static final int LONGEST_ADDRESS = 160;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Queue<Cost> costs = new ConcurrentLinkedQueue<>();

    /** What one request took. */
    record Cost(String request, int bytes, Duration cpu) {

        @Override
        public String toString() {
            return "%6d ms  %s (body of %d bytes)".formatted(cpu.toMillis(), request, Math.max(bytes, 0));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = threads.getCurrentThreadCpuTime();
        try {
            chain.doFilter(request, response);
        } finally {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            String address = request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
            costs.add(new Cost(
                    request.getMethod() + " " + address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)),
                    request.getContentLength(),
                    Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)));
        }
    }

    /** The requests that took most, the worst first. */
    List<Cost> slowest(int most) {
        return costs.stream()
                .sorted(Comparator.comparing(Cost::cpu).reversed())
                .limit(most)
                .toList();
    }

    /** What all requests took together. */
    Duration total() {
        return costs.stream().map(Cost::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
