package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the work of each role begins; HR and managers open it from their own curriculum. The pictures are kept below {@code target/screenshots}; with {@code -Dcampus.docs.write=true} they become those of the
 * handbook, which names each of them.
 */
@EndToEndTest
class StartPagesIT {

    private static final Path DOCS = Path.of("..", "docs");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lernende, /, Guten Tag",
        "leitung, /team, Mein Team",
        "personal, /personal, Personalentwicklung",
        "anbieter, /, Meine Module",
        "beirat, /, Begutachtung",
        "betrieb, /, Betrieb"
    })
    void everyRoleHasItsOwnWorkplace(String account, String path, String heading, Person person) throws Exception {
        for (String device : new String[] {"desktop", "phone"}) {
            String name = "start-" + account + "-" + device + ".jpg";
            if (device.equals("phone")) {
                person.onAPhone();
            }
            person.signsInAs(account).opens(path).isHeaded(heading).takesAPictureOfTheWindow(name);
            assertThat(Files.readString(DOCS.resolve("handbook.md"))).contains("images/" + name);
            assertThat(DOCS.resolve("images").resolve(name)).isNotEmptyFile();
        }
    }
}
