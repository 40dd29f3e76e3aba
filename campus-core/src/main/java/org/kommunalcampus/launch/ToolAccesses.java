package org.kommunalcampus.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.tool.ApprovedTool;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolSignatures;
import org.kommunalcampus.tool.Tools;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tools get access to line items and results by a token that they sign (IMS Security Framework 1.0, section 4.1). */
@UseCase
@RequiredArgsConstructor
public class ToolAccesses {

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofHours(1);

    /** No tool needs a token of its own that holds longer. */
    private static final Duration LONGEST_ASSERTION = Duration.ofHours(1);

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final ToolTicketRepository tickets;
    private final ToolSignatures signatures;
    private final Tools tools;
    private final Clock clock;

    /**
     * Gives access for an hour. Refused by the codes of RFC 6749: {@code unsupported_grant_type}, {@code invalid_scope}, {@code invalid_request}, and
     * {@code invalid_client} for a token that is not the tool's, was used, is over or meant for somebody else, and for a tool that cannot be opened.
     *
     * @param address of this very endpoint, which the tool's token names
     */
    @Open("a tool proves itself by what it signs")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public IssuedAccess issue(TokenRequest request, String address) {
        if (!"client_credentials".equals(request.grantType())) {
            throw new Refused("unsupported_grant_type", "only client credentials");
        }
        if (!ASSERTION.equals(request.assertionType()) || request.assertion() == null || request.scope() == null) {
            throw new Refused("invalid_request", "a signed assertion and scopes are needed");
        }
        Set<String> scopes = LtiScopes.known(request.scope());
        if (scopes.isEmpty()) {
            throw new Refused("invalid_scope", "none of the scopes is known");
        }
        ApprovedTool tool =
                claimed(request.assertion()).flatMap(tools::openable).orElseThrow(ToolAccesses::refused);
        JWTClaimsSet said = signatures.genuine(tool, request.assertion()).orElseThrow(ToolAccesses::refused);
        Instant ends = check(said, tool.id(), address);
        use(said.getJWTID(), tool.id(), ends);
        String token = ToolTicket.secret();
        tickets.saveAndFlush(
                ToolTicket.access(token, tool.id(), scopes, Times.now(clock).plus(LIFE)));
        return new IssuedAccess(token, String.join(" ", scopes), LIFE);
    }

    /** Whose access it is; empty for what gives none, or no more. */
    @Open("whoever holds the token was given it as the tool")
    @Transactional(readOnly = true)
    public Optional<ToolId> holder(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(secret -> tickets.findById(ToolTicket.hash(ToolTicket.Kind.ACCESS, secret)))
                .filter(one -> one.holds(ToolTicket.Kind.ACCESS, clock.instant()))
                .map(ToolTicket::tool);
    }

    private static Optional<ToolId> claimed(String assertion) {
        try {
            @Nullable
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            return Optional.ofNullable(subject).map(ToolId::of);
        } catch (ParseException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Instant check(JWTClaimsSet said, ToolId tool, String address) {
        Instant now = clock.instant();
        @Nullable Date issued = said.getIssueTime();
        @Nullable Date expires = said.getExpirationTime();
        if (!tool.toString().equals(said.getIssuer())
                || !tool.toString().equals(said.getSubject())
                || !said.getAudience().contains(address)
                || said.getJWTID() == null
                || expires == null
                || !now.minus(SKEW).isBefore(expires.toInstant())
                || expires.toInstant().isAfter(now.plus(LONGEST_ASSERTION).plus(SKEW))
                || (issued != null && issued.toInstant().isAfter(now.plus(SKEW)))) {
            throw refused();
        }
        return expires.toInstant();
    }

    /** Notes that it was used, until nobody would take it any more. */
    private void use(String id, ToolId tool, Instant ends) {
        try {
            tickets.saveAndFlush(ToolTicket.assertion(id, tool, ends.plus(SKEW).plusSeconds(1)));
        } catch (DataIntegrityViolationException usedBefore) {
            throw refused();
        }
    }

    private static Refused refused() {
        return new Refused("invalid_client", "the tool has not proved itself");
    }
}
