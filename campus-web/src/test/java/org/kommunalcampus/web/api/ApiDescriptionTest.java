package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code docs/openapi.json} true, from which others, and {@code GeneratedClientIT}, generate their clients: a change of the API is seen as a
 * change of this file. {@code -Dcampus.docs.write=true} writes it anew.
 */
@ApiTest
class ApiDescriptionTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private Client client;

    @Test
    void theFileForOtherProgramsSaysWhatThisOneAnswers() throws IOException {
        MvcTestResult answer = client.anonymously().get("/v3/api-docs");
        Map<String, Object> description = Client.read(answer, "$");
        description.put(
                "servers", List.of(Map.of("url", "/", "description", "the platform that serves this description")));
        String served = JSON.writeValueAsString(description) + "\n";

        if (Boolean.getBoolean("campus.docs.write")) {
            Files.writeString(FILE, served, StandardCharsets.UTF_8);
        } else {
            assertThat(served).isEqualTo(Files.readString(FILE, StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachOperationHasANameOfItsOwnThatSpeaks() {
        List<String> names = Client.read(client.anonymously().get("/v3/api-docs"), "$.paths.*.*.operationId");

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
    }
}
