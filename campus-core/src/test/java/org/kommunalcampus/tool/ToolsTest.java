package org.kommunalcampus.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.outbound.OutboundSettings;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class ToolsTest {

    private static final String HOST = "https://ilias.example.org";

    @Autowired
    private Tools tools;

    @Autowired
    private ToolApprovals approvals;

    @Autowired
    private ToolSignatures signatures;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    private Caller staff;

    @BeforeEach
    void aProvider() {
        staff = campus.provider(campus.provider());
    }

    @Test
    void nobodyOpensAToolBeforeTheOperatorApprovesWhatStands() {
        ToolId id = tools.state(staff, stated("ILIAS", HOST + "/jwks"));
        assertThat(tools.openable(id)).isEmpty();
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> approvals.approve(staff, id, 0));

        approvals.approve(campus.operator(), id, tools.find(staff, id).version());

        assertThat(tools.openable(id)).isPresent();
        assertThat(told()).contains(NotificationKind.TOOL_DECIDED);
        long seen = tools.find(staff, id).version();
        tools.change(staff, id, stated("ILIAS neu", HOST + "/jwks"), seen);
        assertThat(tools.openable(id).orElseThrow().stated().name())
                .as("what changed is approved anew")
                .isEqualTo("ILIAS");
        assertThat(tools.find(staff, id).changed()).containsExactly("name");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> approvals.approve(campus.operator(), id, seen));
        approvals.refuse(campus.operator(), id, "Unklar", tools.find(staff, id).version());
        assertThat(tools.find(staff, id).reason()).isEqualTo("Unklar");
        tools.retire(staff, id);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approvals.approve(
                        campus.operator(), id, tools.find(staff, id).version()));
    }

    @Test
    void aChangeLiftsNoSuspensionAndWipesNoReason() {
        ToolId id = tools.state(staff, stated("ILIAS", HOST + "/jwks"));
        approvals.approve(campus.operator(), id, tools.find(staff, id).version());
        tools.change(
                staff,
                id,
                stated("ILIAS 2", HOST + "/jwks"),
                tools.find(staff, id).version());
        approvals.refuse(campus.operator(), id, "Unklar", tools.find(staff, id).version());
        assertThat(tools.openable(id)).as("what was approved stays").isPresent();
        tools.change(
                staff,
                id,
                stated("ILIAS 3", HOST + "/jwks"),
                tools.find(staff, id).version());
        assertThat(tools.find(staff, id))
                .returns(ToolState.REQUESTED, ToolView::state)
                .returns("Unklar", ToolView::reason);

        approvals.suspend(campus.operator(), id, "Vorfall");
        tools.change(
                staff,
                id,
                stated("ILIAS 4", HOST + "/jwks"),
                tools.find(staff, id).version());
        assertThat(tools.find(staff, id))
                .returns(ToolState.SUSPENDED, ToolView::state)
                .returns("Vorfall", ToolView::reason);
        assertThat(tools.openable(id)).isEmpty();

        approvals.approve(campus.operator(), id, tools.find(staff, id).version());
        assertThat(tools.name(id)).contains("ILIAS 4");
    }

    @Test
    void toolsBelongToTheirProvider() {
        ToolId id = tools.state(staff, stated("ILIAS", HOST + "/jwks"));
        Caller others = campus.provider(campus.provider());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tools.find(others, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tools.change(others, id, stated("x", HOST + "/jwks"), 0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tools.retire(others, id));
        assertThat(tools.own(others)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ilias.example.org/",
                "https://127.0.0.1/",
                "https://10.0.0.7/",
                "https://[::1]/",
                "https://169.254.169.254/latest",
                "https://user:pw@ilias.example.org/",
                "https://ilias.example.org/#x",
                "ftp://ilias.example.org/"
            })
    void addressesOfMachinesInsideAreRefused(String address) {
        var rules = new ToolRules(new OutboundSettings(false, Duration.ofSeconds(1)));
        var stated = new ToolRegistration("ILIAS", address, List.of(address), address, address, null);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> rules.check(stated))
                .satisfies(invalid -> assertThat(invalid.getErrors().stream()
                                .map(FieldError::pointer)
                                .collect(Collectors.toSet()))
                        .isEqualTo(Set.of("/login", "/redirects", "/target", "/keysAddress")));
    }

    @Test
    void aToolIsKnownByTheKeysThatItPublishes() throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).keyID("k1").generate();
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("k1").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] published = new JWKSet(own.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
            ToolId id = tools.state(staff, stated("ILIAS", address));
            approvals.approve(campus.operator(), id, tools.find(staff, id).version());
            ApprovedTool tool = tools.openable(id).orElseThrow();

            assertThat(signatures.genuine(tool, signed(own))).isPresent();
            assertThat(signatures.genuine(tool, signed(foreign))).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aToolIsAskedForItsKeysByOneAtATimeAndNotAgainAtOnce() throws Exception {
        JWKSet keys =
                new JWKSet(new RSAKeyGenerator(2048).keyID("k1").generate().toPublicJWK());
        var clock = new MutableClock();
        var published = new PublishedKeys();
        var asked = new AtomicInteger();
        Supplier<Optional<JWKSet>> down = () -> {
            asked.incrementAndGet();
            return Optional.empty();
        };

        assertThat(published.find("k1", clock, down)).isNull();
        assertThat(published.find("k1", clock, down)).isNull();
        assertThat(asked).as("the attempt counts, whatever came of it").hasValue(1);

        clock.advance(Duration.ofSeconds(21));
        var answering = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        Supplier<Optional<JWKSet>> slow = () -> {
            begun.countDown();
            asked.incrementAndGet();
            await(answering);
            return Optional.of(keys);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> published.find("k1", clock, slow));
            await(begun);
            var second = threads.submit(() -> published.find("k1", clock, slow));
            answering.countDown();
            assertThat(first.get()).isNotNull();
            assertThat(second.get()).as("who waits gets the same answer").isNotNull();
        }
        assertThat(asked).hasValue(2);

        clock.advance(Duration.ofMinutes(11));
        assertThat(published.find("k1", clock, down))
                .as("what was known holds on")
                .isNotNull();
        assertThat(published.find("k1", clock, down)).isNotNull();
        assertThat(asked).hasValue(3);
        clock.advance(Duration.ofDays(1));
        assertThat(published.find("k1", clock, down)).as("for a day").isNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String signed(RSAKey key) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().subject("x").build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private List<NotificationKind> told() {
        return notifications
                .of(staff, PageRequest.of(0, 20))
                .map(NotificationView::kind)
                .getContent();
    }

    private static ToolRegistration stated(String name, String keys) {
        return new ToolRegistration(name, HOST + "/login", List.of(HOST + "/launch"), HOST + "/goto", keys, null);
    }
}
