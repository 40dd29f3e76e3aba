package org.kommunalcampus.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes POST repeatable: with an {@code Idempotency-Key} the same caller's same request is carried out once and answered alike for 24 hours. What the
 * request does and the note that it was done are one transaction, so that a node that dies leaves both or neither. Only successes are kept, for a request
 * that failed changed nothing. Imports are repeatable by themselves and may be large; they take no part.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final ProblemWriter problems;
    private final ProblemMapping mapping;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !ApiPath.matches(request)
                || request.getRequestURI().contains("/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IdentityKey identity = caller.get().identity();
        if (identity == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(HEADER).strip();
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
            return;
        }
        RepeatableRequest sent;
        try {
            sent = RepeatableRequest.read(request, identity.toString(), key);
        } catch (RepeatableRequest.TooLarge tooLarge) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            return;
        }
        String id = new Sha256().add(identity.toString()).add(key).hex();
        keys.enter(id, sent.hash());
        answer(new Attempt(id, sent, new AnswerSeal(identity.toString(), key)), response, chain);
    }

    private void answer(Attempt attempt, HttpServletResponse response, FilterChain chain) throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        HttpServletRequest request = attempt.sent().request();
        try {
            IdempotencyKeys.Claim claim = Objects.requireNonNull(
                    transaction.execute(status -> carryOut(attempt, answer, chain, status::setRollbackOnly)));
            switch (claim) {
                case IdempotencyKeys.Claim.Mine mine -> answer.copyBodyToResponse();
                case IdempotencyKeys.Claim.InUse inUse ->
                    problems.write(request, response, HttpStatus.CONFLICT, "idempotency-key-in-use");
                case IdempotencyKeys.Claim.Reused reused ->
                    problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
                case IdempotencyKeys.Claim.Answered answered -> {
                    byte[] opened = attempt.seal().open(answered.sealed());
                    json.readValue(opened, StoredAnswer.class).writeTo(response);
                }
            }
        } catch (TransactionException | DataAccessException refusedAtTheEnd) {
            log.warn(
                    "A repeatable request could not be kept: {}",
                    refusedAtTheEnd.getClass().getSimpleName());
            response.reset();
            problems.write(request, response, mapping.of(refusedAtTheEnd, request));
        }
    }

    private IdempotencyKeys.Claim carryOut(
            Attempt attempt, ContentCachingResponseWrapper answer, FilterChain chain, Runnable takeBack) {
        IdempotencyKeys.Claim claim = keys.claim(attempt.id(), attempt.sent().hash());
        if (claim instanceof IdempotencyKeys.Claim.Mine) {
            try (var ignored = RepeatableTransactionManager.withFlushAfterEachUseCase()) {
                chain.doFilter(attempt.sent().request(), answer);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (ServletException broken) {
                throw new IllegalStateException(broken);
            }
            if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
                byte[] stored = json.writeValueAsBytes(StoredAnswer.of(answer));
                keys.answer(attempt.id(), answer.getStatus(), attempt.seal().seal(stored));
            } else {
                takeBack.run();
            }
        }
        return claim;
    }

    private record Attempt(String id, RepeatableRequest sent, AnswerSeal seal) {}
}
