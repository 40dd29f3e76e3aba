package org.kommunalcampus.web.outage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.ApiPath;
import org.kommunalcampus.http.Outage;
import org.kommunalcampus.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Says 503 in words, to programs as a problem and to people as a page that needs nothing of the database. */
@Component
@RequiredArgsConstructor
class OutageAnswer {

    private final ProblemWriter problems;
    private final ITemplateEngine templates;

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        if (ApiPath.matches(request)) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Outage.CODE);
            return;
        }
        Locale language = "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        var page = new Context(language);
        page.setVariable("base", request.getContextPath());
        byte[] body = templates.process("outage", page).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
