package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception below the paths of the API with a problem, those before a controller is found included. Pages are none of its business. */
@Slf4j
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class ProblemResolver implements HandlerExceptionResolver {

    private final ProblemMapping mapping;
    private final ProblemWriter writer;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!ApiPath.matches(request)) {
            return null;
        }
        if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView();
        }
        Problem problem = mapping.of(exception, request);
        if (problem.status().value() == 503) {
            log.warn(
                    "{} met a busy resource: {}",
                    request.getMethod(),
                    exception.getClass().getSimpleName());
        } else if (problem.status().is5xxServerError()) {
            log.error("{} failed with {}", request.getMethod(), problem.code(), exception);
        }
        try {
            response.resetBuffer();
            writer.write(request, response, problem);
        } catch (IOException gone) {
            log.debug("the client left before the problem was written", gone);
        }
        return new ModelAndView();
    }
}
