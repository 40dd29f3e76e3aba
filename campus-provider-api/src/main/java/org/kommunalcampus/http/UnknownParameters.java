package org.kommunalcampus.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Malformed;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A query parameter that an operation does not know is answered by 400 and named, so that a slip of the pen does not look like an answer to the question. */
class UnknownParameters implements HandlerInterceptor {

    private static final Set<String> PAGING = Set.of("page", "size", "sort");
    private static final String ANY = "*";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || query.isEmpty() || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(operation.getMethod(), method -> names(operation));
        if (!names.contains(ANY)) {
            for (String part : query.split("&")) {
                check(part.split("=", 2)[0], names);
            }
        }
        return true;
    }

    private static void check(String encoded, Set<String> names) {
        String name = decoded(encoded);
        if (!name.isEmpty() && !names.contains(name)) {
            throw new Malformed(
                    "/" + JsonPointers.escape(name), "unknown-parameter", "There is no such query parameter.");
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    private static Set<String> names(HandlerMethod operation) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (Map.class.isAssignableFrom(type) && asked != null
                    || ServletRequest.class.isAssignableFrom(type)
                    || WebRequest.class.isAssignableFrom(type)) {
                names.add(ANY);
            } else if (asked != null) {
                names.add(name(asked, parameter.getParameterName()));
            } else if (parameter.hasParameterAnnotation(Paged.class)) {
                names.addAll(PAGING);
            } else if (type.isRecord() && parameter.getParameterAnnotations().length == 0) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return Set.copyOf(names);
    }

    private static String name(RequestParam asked, @Nullable String otherwise) {
        String stated = StringUtils.hasText(asked.name()) ? asked.name() : asked.value();
        return StringUtils.hasText(stated) || otherwise == null ? stated : otherwise;
    }
}
