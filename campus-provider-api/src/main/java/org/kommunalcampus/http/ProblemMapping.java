package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Decides which problem an exception is. */
@Component
@RequiredArgsConstructor
class ProblemMapping {

    private final CurrentCaller callers;

    Problem of(Exception exception, HttpServletRequest request) {
        if (Outage.isBehind(exception)) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Outage.CODE)
                    .with(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        }
        return switch (exception) {
            case EvaluationOff off -> Problem.of(HttpStatus.FORBIDDEN, "evaluation-off");
            case AccessDenied denied -> denied();
            case NotFound missing -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Invalid invalid -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", invalid.getErrors());
            case Refused refused -> Problem.of(HttpStatus.CONFLICT, refused.getCode());
            case Stale stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
            case PreconditionRequired missing -> Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required");
            case Malformed bad -> Problem.of(HttpStatus.BAD_REQUEST, "malformed", List.of(bad.getError()));
            case OptimisticLockingFailureException lost -> lost(request);
            case ConcurrencyFailureException busy ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").with(HttpHeaders.RETRY_AFTER, "1");
            case DataIntegrityViolationException conflict -> Problem.of(HttpStatus.CONFLICT, "conflict");
            case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable);
            case BindException invalid -> ValidationProblems.of(invalid);
            case ConstraintViolationException violated -> ValidationProblems.of(violated);
            case HandlerMethodValidationException invalid -> ValidationProblems.of(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case ErrorResponse error ->
                Problem.of(error.getStatusCode(), code(error.getStatusCode())).with(error.getHeaders());
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    /** Who did not sign in may do so; who did is refused for good. */
    private Problem denied() {
        return callers.get().identity() == null
                ? Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-required").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                : Problem.of(HttpStatus.FORBIDDEN, "access-denied");
    }

    /** Two writers met: 412 for the one that named a version, 409 for the one that did not. */
    private static Problem lost(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null
                ? Problem.of(HttpStatus.CONFLICT, "changed-meanwhile")
                : Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    /** A path with an id out of form names nothing; a query parameter out of form is a mistake. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var error = new FieldError("/" + mismatch.getName(), "wrong-type", "The value has another form.");
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed", List.of(error));
    }

    private static Problem required(String name) {
        var error = new FieldError("/" + name, "required", "A value is required.");
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed", List.of(error));
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "busy";
            default -> status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    }
}
