package org.kommunalcampus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens browser windows for the methods of end-to-end tests, one browser per JVM. */
class Browsers implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Browsers.class);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Person.class;
    }

    @Override
    public Person resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = context.getStore(StoreScope.LAUNCHER_SESSION, SPACE)
                .computeIfAbsent("browser", key -> new Running(), Running.class)
                .browser;
        Person person = new Person(browser, address(context));
        context.getStore(SPACE).put(person, person);
        return person;
    }

    /** That of the program in the test's own context, or of the packaged one. */
    private static String address(ExtensionContext context) {
        return AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), SpringBootTest.class)
                ? "http://localhost:"
                        + SpringExtension.getApplicationContext(context)
                                .getEnvironment()
                                .getRequiredProperty("local.server.port")
                : PackagedProgram.Extension.of(context).address();
    }

    /** Playwright and its browser for the whole run. */
    private static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS));

        @Override
        public void close() {
            playwright.close();
        }

        private static Path chromium() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("chromium is missing; ./campus test installs it"));
        }
    }
}
