package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives every page with a form what is wrong with it: {@code errors} by field, {@code asTyped} with what was typed, and the
 * {@code problem} of the whole form or, where the page says none, the first that is wrong. The answer is 422 for wrong fields and 409 where the form as a whole is refused.
 */
@Component
@RequiredArgsConstructor
class FormProblems implements HandlerInterceptor {

    private static final Set<String> SENT_ANEW = Set.of("version", "_csrf");

    private final RefusalTexts texts;

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !(handler instanceof HandlerMethod method)
                || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        List<BindingResult> failed = Stream.ofNullable(request.getAttribute(Submission.FAILED))
                .map(BindingResult.class::cast)
                .toList();
        if (failed.isEmpty()) {
            page.getModel().putIfAbsent("errors", Map.of());
            return;
        }
        show(failed, method, RequestContextUtils.getLocale(request), page);
        page.addObject("asTyped", asTyped(request));
        if (!request.getMethod().equals("GET")) {
            boolean fields = failed.stream().anyMatch(BindingResult::hasFieldErrors);
            page.setStatus(fields ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        }
    }

    private void show(List<BindingResult> failed, HandlerMethod handler, Locale locale, ModelAndView page) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (BindingResult result : failed) {
            for (FieldError error : result.getFieldErrors()) {
                String text = texts.field(handler, error.getField(), RefusalTexts.code(error), locale);
                errors.putIfAbsent(error.getField(), text);
                if (fields(result).noneMatch(error.getField()::equals)) {
                    problems.add(text);
                }
            }
            for (ObjectError error : result.getGlobalErrors()) {
                problems.add(texts.reason(handler, refusal(error), locale));
            }
        }
        page.addObject("errors", errors);
        if (!problems.isEmpty()) {
            page.addObject("problem", problems.getFirst());
        } else {
            errors.values().stream()
                    .findFirst()
                    .ifPresent(first -> page.getModel().putIfAbsent("problem", first));
        }
    }

    /** What was typed into the fields that take one text each, for the page that shows the form again. */
    static Map<String, String> asTyped(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1 && !SENT_ANEW.contains(name)) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    /** The fields of the form; what belongs to none of them stands at the head of the page. */
    private static Stream<String> fields(BindingResult result) {
        Object form = result.getTarget();
        return form == null || !form.getClass().isRecord()
                ? result.getFieldErrors().stream().map(FieldError::getField)
                : Arrays.stream(form.getClass().getRecordComponents()).map(RecordComponent::getName);
    }

    private static RuntimeException refusal(ObjectError error) {
        return error.contains(Refused.class) ? error.unwrap(Refused.class) : error.unwrap(Stale.class);
    }
}
