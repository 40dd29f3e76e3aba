package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The dialogue by API. */
@ApiTest
class InterviewApiTest {

    private static final String INTERVIEW = "/api/v1/me/interview";
    private static final String ANSWERS = INTERVIEW + "/answers";
    private static final String GUIDE = "/api/v1/operator/interview-guides/current";

    @Autowired
    private Client client;

    @Test
    void anAnswerShowsWhatItWouldEnterAndEntersWhatIsAccepted() {
        client.as("amt");
        assertThat(question()).isEqualTo("work");

        MvcTestResult shown = answer("""
                {"question": "work", "text": "Ich stelle jeden Tag Reisepässe und Personalausweise aus."}""");
        assertThat(shown).hasStatusOk();
        assertThat(Client.<Boolean>read(shown, "$.waiting")).isTrue();
        Map<String, Object> entry = Client.<List<Map<String, Object>>>read(
                        shown, "$.preview[?(@.competence.code == 'KOMMUNAL:VR7')]")
                .getFirst();
        assertThat(entry).containsEntry("level", 4).containsEntry("kind", "LEVEL");
        assertThat(Client.<List<String>>read(shown, "$.preview[0].because.words"))
                .contains("Reisepässe");

        MvcTestResult accepted = answer("""
                {"question": "work", "text": "Ich stelle jeden Tag Reisepässe und Personalausweise aus.",
                 "accept": [{"entry": "%s", "level": 2}]}""".formatted(entry.get("entry")));
        assertThat(accepted).hasStatusOk();
        assertThat(Client.<Boolean>read(accepted, "$.waiting")).isFalse();
        assertThat(Client.<Integer>read(accepted, "$.answered[0].entries")).isEqualTo(1);

        assertThat(client.delete(ANSWERS + "/work")).hasStatus(204);
        assertThat(question()).isEqualTo("work");
        assertThat(client.delete(ANSWERS + "/work")).hasStatus(404);
    }

    @Test
    void whatDoesNotFitIsNamedByItsField() {
        client.as("amt");

        assertThat(Client.<String>read(
                        answer("{\"question\": \"citizens\", \"value\": [\"x\"]}"), "$.errors[0].pointer"))
                .isEqualTo("/value");
        assertThat(answer("{\"question\": \"citizens\", \"answer\": 1}")).hasStatus(400);
        assertThat(answer("{\"question\": \"nobody-asks\"}")).hasStatus(404);
        assertThat(answer("{}")).hasStatus(422);
    }

    @Test
    void theGuideIsChangedOnlyOnTheVersionThatWasSeen() {
        client.as("betrieb");
        MvcTestResult current = client.get(GUIDE);
        String tag = current.getResponse().getHeader("ETag");

        assertThat(client.send(HttpMethod.PUT, GUIDE, "{}", "If-Match", tag)).hasStatus(422);
        assertThat(client.send(HttpMethod.PUT, GUIDE, "{}")).hasStatus(428);
        assertThat(Client.<List<String>>read(
                        client.send(HttpMethod.POST, "/api/v1/operator/interview-guides/check", "{}"),
                        "$.problems[*].code"))
                .contains("required");
        assertThat(Client.<Integer>read(client.get("/api/v1/operator/interview-guides"), "$.page.totalElements"))
                .isPositive();
    }

    private String question() {
        return Client.read(client.get(INTERVIEW), "$.question.id");
    }

    private MvcTestResult answer(String body) {
        return client.send(HttpMethod.POST, ANSWERS, body);
    }
}
