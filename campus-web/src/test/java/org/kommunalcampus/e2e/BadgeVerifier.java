package org.kommunalcampus.e2e;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier of Open Badges that shares nothing with the program: {@code jose} and {@code ajv} from the npm registry, run by the Node.js that drives the
 * browsers of the tests. It knows the official schema and the address of the issuer, and fetches keys and lists from there.
 */
final class BadgeVerifier {

    private static final Path SCRIPT = Path.of("src", "test", "node", "verify.mjs");
    private static final Path SCHEMA = Path.of(
            "..",
            "campus-core",
            "src",
            "test",
            "resources",
            "standards",
            "openbadges",
            "ob_v3p0_achievementcredential_schema.json");

    private final String issuer;

    /** One that reaches the issuer there. */
    BadgeVerifier(String issuer) {
        this.issuer = issuer;
    }

    /** What it finds about each of the tokens: {@code genuine} and then {@code revoked} and {@code suspended}, or a {@code reason}. */
    List<JsonNode> verify(List<String> tokens) throws IOException {
        Process node = new ProcessBuilder(node(), SCRIPT.toString(), issuer, SCHEMA.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer input = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.US_ASCII)) {
            input.write(String.join("\n", tokens));
        }
        List<JsonNode> answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        if (answers.size() != tokens.size()) {
            throw new IllegalStateException("the verifier stopped after " + answers);
        }
        return answers;
    }

    private static String node() {
        return Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder()
                .command()
                .getFirst();
    }
}
