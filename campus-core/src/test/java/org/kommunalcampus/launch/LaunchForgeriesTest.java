package org.kommunalcampus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.PretendedTool;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.tool.ToolApprovals;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.Tools;
import org.springframework.beans.factory.annotation.Autowired;

/** What looks like a launch or a token of a tool and is none. */
@CapabilityTest
class LaunchForgeriesTest {

    private static final String TOKENS = "https://campus.example.org/lti/token";
    private static final LaunchAddresses HERE = new LaunchAddresses(
            "https://campus.example.org",
            "https://campus.example.org/lti/jwks",
            "https://campus.example.org/lti/modules");

    @Autowired
    private Tools tools;

    @Autowired
    private ToolApprovals approvals;

    @Autowired
    private ToolLaunches launches;

    @Autowired
    private ToolAccesses accesses;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private final PretendedTool moodle = new PretendedTool();
    private ToolId tool;

    @BeforeEach
    void aTool() {
        Caller staff = campus.provider(campus.provider());
        tool = tools.state(staff, moodle.registration());
        approvals.approve(campus.operator(), tool, tools.find(staff, tool).version());
    }

    @ParameterizedTest
    @CsvSource({
        "profile, id_token, form_post, none",
        "openid profile, id_token, form_post, none",
        "openid, code, form_post, none",
        "openid, id_token token, form_post, none",
        "openid, id_token, fragment, none",
        "openid, id_token, query, none",
        "openid, id_token, form_post, login",
        "openid, id_token, form_post,",
        ", id_token, form_post, none"
    })
    void nothingIsSignedForAnotherFlow(String scope, String type, String mode, String prompt) {
        var asked = new AuthorisationRequest(
                scope, type, mode, prompt, tool.toString(), PretendedTool.REDIRECT, "hint", "hint", "state", "nonce");
        refused("launch-invalid", () -> launches.authorise(campus.learner(campus.member()), asked, HERE, "de"));
    }

    /** What is wrong with a token. */
    enum Forgery {
        UNSIGNED,
        SIGNED_BY_THE_PUBLIC_KEY,
        OF_ANOTHER_ISSUER,
        WITHOUT_ID,
        WITHOUT_END
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenGivesNoAccess(Forgery forgery) throws Exception {
        String token = forged(forgery);
        refused("invalid_client", () -> accesses.issue(moodle.request(token, LtiScopes.SCORE), TOKENS));
    }

    @Test
    void theSameTokenUnforgedGivesIt() {
        String access = accesses.issue(moodle.request(moodle.signed(genuine().build()), LtiScopes.SCORE), TOKENS)
                .token();
        assertThat(accesses.holder(access)).contains(tool);
        assertThat(accesses.holder(access + "x")).isEmpty();
        assertThat(accesses.holder(null)).isEmpty();
    }

    private String forged(Forgery forgery) throws Exception {
        return switch (forgery) {
            case UNSIGNED -> new PlainJWT(genuine().build()).serialize();
            case SIGNED_BY_THE_PUBLIC_KEY -> {
                String pem = Objects.requireNonNull(moodle.registration().publicKey());
                var token = new SignedJWT(
                        new JWSHeader(JWSAlgorithm.HS256), genuine().build());
                token.sign(new MACSigner(pem.getBytes(StandardCharsets.UTF_8)));
                yield token.serialize();
            }
            case OF_ANOTHER_ISSUER ->
                moodle.signed(genuine().issuer("https://moodle.example.org").build());
            case WITHOUT_ID -> moodle.signed(genuine().jwtID(null).build());
            case WITHOUT_END -> moodle.signed(genuine().expirationTime(null).build());
        };
    }

    private JWTClaimsSet.Builder genuine() {
        return PretendedTool.claims(tool, TOKENS, clock.instant().plusSeconds(60))
                .jwtID(UUID.randomUUID().toString());
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
