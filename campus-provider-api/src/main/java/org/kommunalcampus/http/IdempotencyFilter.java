package org.kommunalcampus.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes POST repeatable: with an {@code Idempotency-Key} the same caller's same request is carried out once and answered alike for 24 hours. Only
 * successes are kept, for a request that failed changed nothing. Imports are repeatable by themselves and may be large; they take no part.
 */
@Component
@RequiredArgsConstructor
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int MAX_BODY = 1 << 20;

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final ProblemWriter problems;

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
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            return;
        }
        String id = hash(identity.toString(), key.getBytes(StandardCharsets.UTF_8));
        switch (keys.claim(id, hash(request.getRequestURI() + "?" + request.getQueryString(), body))) {
            case IdempotencyKeys.Claim.Mine mine -> carryOut(id, new BufferedRequest(request, body), response, chain);
            case IdempotencyKeys.Claim.InUse inUse ->
                problems.write(request, response, HttpStatus.CONFLICT, "idempotency-key-in-use");
            case IdempotencyKeys.Claim.Reused reused ->
                problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case IdempotencyKeys.Claim.Answered answered -> replay(answered.answer(), response);
        }
    }

    private void carryOut(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, answer);
            done = HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
            if (done) {
                keys.answer(id, stored(answer));
            }
        } finally {
            if (!done) {
                keys.release(id);
            }
        }
        answer.copyBodyToResponse();
    }

    private static StoredAnswer stored(ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(String text, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
