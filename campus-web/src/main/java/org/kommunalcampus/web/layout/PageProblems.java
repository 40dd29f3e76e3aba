package org.kommunalcampus.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Leads refusals that a page does not word itself to the error page. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    @ExceptionHandler
    void notFound(NotFound problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A path with an id that cannot be one is a path that does not exist. */
    @ExceptionHandler
    void badId(MethodArgumentTypeMismatchException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inPath = request.getParameter(problem.getName()) == null;
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler
    void badRequest(ServletRequestBindingException problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void denied(AccessDenied problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler({Refused.class, Stale.class})
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void invalid(Invalid problem, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
