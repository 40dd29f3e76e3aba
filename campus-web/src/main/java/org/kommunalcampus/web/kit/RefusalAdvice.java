package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers what a page's step refuses: back on the page that the handler names, with the reason and what was typed, or on the error page. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class RefusalAdvice {

    private final RefusalTexts texts;
    private final EvaluationWords evaluations;

    @ExceptionHandler
    void notFound(NotFound problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A path with an id that cannot be one is a path that does not exist; what somebody typed is answered like a field of a form. */
    @ExceptionHandler
    @Nullable
    String mismatch(
            MethodArgumentTypeMismatchException problem,
            HandlerMethod handler,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof FormFieldFormats.Unreadable unreadable) {
            String code = String.valueOf(unreadable.getMessage());
            var invalid = new Invalid("/" + problem.getName(), code, "This cannot be read.");
            return refused(invalid, handler, request, response, locale, flash);
        }
        boolean inPath = request.getParameter(problem.getName()) == null;
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
        return null;
    }

    /** A form with a field that could not be read, whose handler shows no form again. */
    @ExceptionHandler
    @Nullable
    String unreadable(
            BindException problem,
            HandlerMethod handler,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return null;
        }
        List<FieldError> errors = problem.getFieldErrors().stream()
                .map(error -> new FieldError("/" + error.getField(), RefusalTexts.code(error), "This cannot be read."))
                .toList();
        return refused(new Invalid(errors), handler, request, response, locale, flash);
    }

    @ExceptionHandler
    void badRequest(ServletRequestBindingException problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** The error page says which evaluation is off, why and who can switch it on. */
    @ExceptionHandler
    void off(EvaluationOff problem, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        request.setAttribute("evaluationOff", evaluations.title(problem.getEvaluation(), locale));
        request.setAttribute("evaluationName", problem.getEvaluation());
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void denied(AccessDenied problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler({Refused.class, Stale.class, Invalid.class})
    @Nullable
    String refused(
            RuntimeException problem,
            HandlerMethod handler,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Object asked = request.getAttribute(OnRefusal.BACK_TO);
        String backTo = asked == null ? RefusalTexts.backTo(handler) : asked.toString();
        boolean script = MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
        if (script || backTo.isEmpty() || request.getMethod().equals(HttpMethod.GET.name())) {
            boolean invalid = problem instanceof Invalid;
            response.sendError((invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            return null;
        }
        String reason = texts.reason(handler, problem, locale);
        Object subject = request.getAttribute(Subject.ATTRIBUTE);
        if (problem instanceof Invalid invalid) {
            flash.addFlashAttribute("errors", texts.fields(handler, invalid, locale));
        }
        flash.addFlashAttribute("asTyped", FormProblems.asTyped(request));
        Map<String, Object> variables = variables(request);
        flash.addFlashAttribute("problem", subject == null ? reason : subject + " " + reason);
        return "redirect:"
                + UriComponentsBuilder.fromUriString(backTo)
                        .encode()
                        .build()
                        .expand(name -> variables.getOrDefault(name, ""))
                        .toUriString();
    }

    private static Map<String, Object> variables(HttpServletRequest request) {
        Map<String, Object> variables = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> variables.put(name, values[0]));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        variables.put("parent", path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> inPath) {
            inPath.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return variables;
    }
}
