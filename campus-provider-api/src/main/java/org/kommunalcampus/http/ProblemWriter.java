package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with {@code application/problem+json} (RFC 9457), directories with SCIM's own errors; also for filters, which no controller advice reaches. */
@Component
@RequiredArgsConstructor
public class ProblemWriter {

    private final ProblemTexts texts;
    private final JsonMapper json;
    private final ApiLanguage language = new ApiLanguage();

    /** Answers with the problem of that code; its texts are those of {@code problems.properties}. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        write(request, response, Problem.of(status, code));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Locale locale = language.of(request);
        boolean directory = ApiPath.isOfDirectory(request);
        byte[] body = json.writeValueAsBytes(
                directory ? ScimError.of(problem, texts.detail(problem, locale)) : body(problem, request, locale));
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(directory ? ScimError.MEDIA_TYPE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ProblemBody body(Problem problem, HttpServletRequest request, Locale locale) {
        return new ProblemBody(
                "/problems/" + problem.code(),
                texts.title(problem, locale),
                problem.status().value(),
                texts.detail(problem, locale),
                request.getRequestURI(),
                problem.errors().stream()
                        .map(error -> texts.localised(error, locale))
                        .toList());
    }
}
