package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that the documentation shows run against the started demo as they stand there. */
@EndToEndTest
class ProviderExamplesIT {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;

    @TempDir
    private Path folder;

    ProviderExamplesIT(PackagedProgram program) {
        this.port = program.port();
    }

    @Test
    void theProgramInJavaGoesAllTheWayAndVerifiesAWebhook() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(run(java, EXAMPLES.resolve("ProviderClient.java").toString()))
                .contains("Handed in: SUBMITTED", "Verified: {\"type\":\"webhook.test\"", "Review: WAITING")
                .endsWith("done\n");
    }

    @Test
    void theScriptGoesAllTheWay() throws Exception {
        assertThat(run("bash", EXAMPLES.resolve("provider.sh").toString()))
                .contains("state SUBMITTED", "webhook ", "WAITING")
                .endsWith("done\n");
    }

    /** What the program printed; fails unless it ends well. */
    private String run(String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("CAMPUS_URL", "http://127.0.0.1:" + port);
        builder.environment().put("CAMPUS_EXAMPLES", EXAMPLES.toString());
        builder.environment().remove("CAMPUS_TOKEN");
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroy();
        String text = Files.readString(printed);
        assertThat(ended).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
