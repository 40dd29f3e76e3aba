package org.kommunalcampus.providerapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.HttpTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HttpTest
class ProviderWebhooksApiTest {

    private static final String PATH = "/api/v1/provider/webhooks";
    private static final String REQUEST =
            "{\"url\":\"https://system.example/campus\",\"events\":[\"review.decided\",\"enrolment.booked\"]}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SampleCampus campus;

    @BeforeEach
    void signInAsAProvider() {
        signedIn.as(campus.provider(campus.provider()));
    }

    @AfterEach
    void signOut() {
        signedIn.as(Caller.anonymous());
    }

    @Test
    void theSecretIsInTheAnswerToTheRegistrationAndInNoOther() {
        MvcTestResult answer = send(HttpMethod.POST, PATH, REQUEST);
        String webhook = answer.getResponse().getHeader("Location");

        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.secret")
                .asString()
                .startsWith("whsec_");
        assertThat(send(HttpMethod.GET, String.valueOf(webhook), ""))
                .bodyJson()
                .doesNotHavePath("$.secret")
                .extractingPath("$.events")
                .asArray()
                .containsExactly("review.decided", "enrolment.booked");
        assertThat(send(HttpMethod.GET, PATH, ""))
                .bodyJson()
                .extractingPath("$.content[0].state")
                .isEqualTo("ACTIVE");
    }

    @Test
    void aTestMessageStandsInTheListAndIsRepeated() {
        String webhook = String.valueOf(
                send(HttpMethod.POST, PATH, REQUEST).getResponse().getHeader("Location"));

        assertThat(send(HttpMethod.POST, webhook + "/test", "")).hasStatus(202);
        MvcTestResult list = send(HttpMethod.GET, webhook + "/deliveries", "");
        assertThat(list).bodyJson().extractingPath("$.content[0].event").isEqualTo("webhook.test");
        assertThat(list)
                .bodyJson()
                .extractingPath("$.content[0].id")
                .asString()
                .satisfies(id -> assertThat(send(HttpMethod.POST, webhook + "/deliveries/" + id + "/repetition", ""))
                        .hasStatus(202));
        assertThat(send(HttpMethod.POST, webhook + "/secret", "")).hasStatusOk();
        assertThat(send(HttpMethod.POST, webhook + "/enabling", "")).hasStatus(204);
        assertThat(send(HttpMethod.PUT, webhook, REQUEST)).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, webhook, "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, webhook, "")).hasStatus(404);
    }

    @Test
    void whatCannotBeIsNamedByItsField() {
        assertThat(send(HttpMethod.POST, PATH, "{\"url\":\"gopher://x\",\"events\":[]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("/url", "/events");
        assertThat(send(HttpMethod.POST, PATH, "{\"url\":\"https://a.example\",\"events\":[\"webhook.test\"]}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, PATH, "{}")).hasStatus(422);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
