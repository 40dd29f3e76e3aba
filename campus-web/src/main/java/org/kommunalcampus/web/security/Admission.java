package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.kommunalcampus.http.ApiPath;
import org.kommunalcampus.http.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Refuses requests that are too large or whose parameters cannot be read, in words, where the server itself would answer with an empty page. */
@Component
class Admission {

    private final ProblemWriter problems;
    private final long largest;

    Admission(ProblemWriter problems, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.problems = problems;
        this.largest = largest.toBytes();
    }

    void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, "too-large", request, response);
        } else if (!isReadable(request)) {
            refuse(HttpStatus.BAD_REQUEST, "bad-request", new WithoutParameters(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Bodies of several parts are left to those who expect them. */
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private void refuse(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (ApiPath.matches(request)) {
            problems.write(request, response, status, code);
            return;
        }
        response.setStatus(status.value());
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
