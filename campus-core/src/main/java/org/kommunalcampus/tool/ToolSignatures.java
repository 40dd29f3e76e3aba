package org.kommunalcampus.tool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.outbound.ForbiddenAddress;
import org.kommunalcampus.outbound.OutboundHttpClient;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks what tools signed, by the key that the provider stated or those that the tool publishes. Published keys are kept for minutes on each node. */
@Slf4j
@UseCase
@RequiredArgsConstructor
public class ToolSignatures {

    private static final int MOST_BYTES = 100_000;
    private final OutboundHttpClient web;
    private final Clock clock;
    private final Map<String, PublishedKeys> published = new ConcurrentHashMap<>();

    /** What the token says, if the tool signed it; calls the tool where its keys are not known. Never within a transaction. */
    @CapabilityOnly("launches, which know what the token is for")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<JWTClaimsSet> genuine(ApprovedTool tool, String token) {
        Optional<SignedJWT> read = ToolSignature.read(token);
        return read.flatMap(
                signed -> key(tool, signed.getHeader().getKeyID()).flatMap(key -> ToolSignature.genuine(signed, key)));
    }

    private Optional<RSAPublicKey> key(ApprovedTool tool, @Nullable String id) {
        String pem = tool.stated().publicKey();
        if (pem != null) {
            return ToolSignature.key(pem);
        }
        String address = tool.stated().keysAddress();
        if (address == null || id == null) {
            return Optional.empty();
        }
        PublishedKeys known = published.computeIfAbsent(address, unknown -> new PublishedKeys());
        return known.find(id, clock, () -> fetch(address)) instanceof RSAKey key ? strong(key) : Optional.empty();
    }

    private static Optional<RSAPublicKey> strong(RSAKey key) {
        try {
            return Optional.of(key.toRSAPublicKey()).filter(ToolSignature::isStrong);
        } catch (JOSEException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<JWKSet> fetch(String address) {
        try {
            byte[] read = web.read(URI.create(address), MOST_BYTES);
            return Optional.of(JWKSet.parse(new String(read, StandardCharsets.UTF_8)));
        } catch (IOException | ForbiddenAddress | ParseException notThere) {
            log.info("The keys of a tool cannot be had: {}", notThere.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
