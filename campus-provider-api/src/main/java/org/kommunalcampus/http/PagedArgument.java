package org.kommunalcampus.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Malformed;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads parameters marked {@link Paged}. */
class PagedArgument implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 1_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Paged.class);
    }

    @Override
    public Pageable resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Paged paged = Objects.requireNonNull(parameter.getParameterAnnotation(Paged.class));
        int page = number(request, "page", 0, 0);
        int size = number(request, "size", DEFAULT_SIZE, 1);
        if (page > MAX_PAGE) {
            throw new Malformed("/page", "invalid-number", "Pages beyond " + MAX_PAGE + " do not exist.");
        }
        return PageRequest.of(page, Math.min(size, MAX_SIZE), sort(request, List.of(paged.sortable())));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int min) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= min) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered like a number out of range
        }
        throw new Malformed("/" + name, "invalid-number", "A whole number from " + min + " on is expected.");
    }

    private static Sort sort(NativeWebRequest request, List<String> sortable) {
        String[] values = request.getParameterValues("sort");
        if (values == null) {
            return Sort.unsorted();
        }
        List<Sort.Order> orders = new ArrayList<>();
        for (String value : values) {
            if (!value.isBlank()) {
                orders.add(order(value, sortable));
            }
        }
        return Sort.by(orders);
    }

    private static Sort.Order order(String value, List<String> sortable) {
        String[] parts = value.strip().split("\\s*,\\s*", 2);
        String direction = parts.length == 1 ? "asc" : parts[1];
        if (!sortable.contains(parts[0])) {
            throw new Malformed("/sort", "unknown-sort", "One can sort by: " + String.join(", ", sortable) + ".");
        }
        return switch (direction) {
            case "asc" -> Sort.Order.asc(parts[0]);
            case "desc" -> Sort.Order.desc(parts[0]);
            default -> throw new Malformed("/sort", "unknown-sort", "The direction is asc or desc.");
        };
    }
}
