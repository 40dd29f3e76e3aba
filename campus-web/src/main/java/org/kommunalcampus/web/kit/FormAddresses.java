package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.ApiPath;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Leads whoever opens the address of a form by hand, by reloading or by a bookmark, to the nearest page above it: addresses that only take what a form sends are
 * nothing to look at. Addresses of the API answer that the method is not allowed, as before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormAddresses implements HandlerExceptionResolver {

    private final RequestMappingHandlerMapping mapping;

    FormAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!(failure instanceof HttpRequestMethodNotSupportedException)
                || !HttpMethod.GET.matches(request.getMethod())
                || ApiPath.matches(request)) {
            return null;
        }
        try {
            response.sendRedirect(request.getContextPath() + above(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    private String above(String path) {
        String found = path;
        do {
            found = found.substring(0, found.lastIndexOf('/'));
        } while (!found.isEmpty() && !isPage(found));
        return found.isEmpty() ? "/" : found;
    }

    private boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mapping.getHandlerMethods().keySet().stream().anyMatch(known -> shows(known, parsed));
    }

    private static boolean shows(RequestMappingInfo known, PathContainer path) {
        PathPatternsRequestCondition patterns = known.getPathPatternsCondition();
        return patterns != null
                && known.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
