package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Somebody at a browser of the own. Notes what the browser complains about; {@link #close} fails on any complaint. */
class Person implements AutoCloseable {

    private static final List<String> PERSONAL = QuietLog.personalFacts();
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("campus.pictures");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Which rules are broken where; what is fine is not described, which would take most of the time. */
    private static final String FINDINGS = """
            rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })
                .then(all => all.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html)))""";

    private static final String LABELS_THAT_STICK_OUT = """
            buttons => buttons.filter(button => {
                const label = button.querySelector('.kern-label')?.getBoundingClientRect(), frame = button.getBoundingClientRect()
                return label?.width > 1 && frame.width > 0 && (label.left < frame.left - 1 || label.right > frame.right + 1)
            }).map(button => button.outerHTML)""";

    private static final ViewportSize DESKTOP = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private BrowserContext context;
    private Page page;

    Person(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
        this.context = open(options -> options);
        this.page = watched();
    }

    /** Uses a browser with other settings from now on, signed out. */
    Person with(UnaryOperator<Browser.NewContextOptions> settings) {
        context.close();
        context = open(settings);
        page = watched();
        return this;
    }

    /** Uses a phone from now on, signed out. */
    Person onAPhone() {
        return with(options -> options.setViewportSize(PHONE.width, PHONE.height));
    }

    /** Looks at the same page as a phone shows it. */
    Person turnsToAPhone() {
        page.setViewportSize(PHONE.width, PHONE.height);
        return this;
    }

    /** Looks at the same page as a desktop in the dark shows it. */
    Person turnsToADarkScreen() {
        page.setViewportSize(DESKTOP.width, DESKTOP.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    Person signsInAs(String account) {
        opens("/anmeldung");
        page.getByLabel("Benutzername").fill(account);
        page.getByLabel("Passwort").fill("demo");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Anmelden").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/anmeldung"));
        return this;
    }

    /** Like {@link #signsInAs}, in the session of whoever did so before at the same program. */
    Person isSignedInAs(String account) {
        String known = SESSIONS.get(address + ' ' + account);
        if (known != null) {
            return with(options -> options.setStorageState(known));
        }
        signsInAs(account);
        SESSIONS.put(address + ' ' + account, context.storageState());
        return this;
    }

    /** Expects to be where somebody who is signed in gets to. */
    Person isNotAskedToSignIn() {
        assertThat(page.url()).doesNotContain("/anmeldung");
        return this;
    }

    Person opens(String path) {
        page.navigate(address + path);
        return this;
    }

    Person clicks(String name) {
        button(name).first().click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Page page() {
        return page;
    }

    Person reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Opens all that the page shows on demand only. */
    Person unfolds() {
        page.locator("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
        return this;
    }

    /** Answers whatever the curriculum asks first: that there is nothing of it yet. Ends on the curriculum. */
    Person answersAllQuestions() {
        opens("/lehrplan/fragen");
        while (nothingYet().count() > 0) {
            for (Locator answer : nothingYet().all()) {
                answer.check();
            }
            clicks("Antworten speichern").opens("/lehrplan/fragen");
        }
        return opens("/lehrplan");
    }

    private Locator nothingYet() {
        return page.locator("main form input[type=radio][value='0']");
    }

    /** Expects no finding of axe on the page shown, no content wider than the window and no label wider than its button. */
    Person findsThePageAccessible() {
        findsNothingBy("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the window", page.url())
                .isEqualTo(true);
        assertThat(page.locator(".kern-btn").evaluateAll(LABELS_THAT_STICK_OUT))
                .as("%s: labels that stick out of their buttons", page.url())
                .isEqualTo(List.of());
        return this;
    }

    /** Expects no finding of axe about colours on the page shown: all that differs in the dark. */
    Person findsTheColoursAccessible() {
        return findsNothingBy("rule", List.of("color-contrast", "link-in-text-block"));
    }

    private Person findsNothingBy(String kind, List<String> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        assertThat(page.evaluate(FINDINGS, Map.of("type", kind, "values", rules)))
                .as("axe on %s", page.url())
                .isEqualTo(List.of());
        return this;
    }

    /** Keeps a picture of the whole page below {@code target/screenshots} if {@code campus.pictures} is set. */
    Person takesAPicture(String name) {
        if (KEEPS_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    /** Keeps a picture of what the window shows, in the handbook if {@code campus.docs.write} is set, else below {@code target/screenshots}. */
    Person takesAPictureOfTheWindow(String name) {
        Path folder = Boolean.getBoolean("campus.docs.write") ? Path.of("..", "docs", "images") : PICTURES;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name))
                .setType(ScreenshotType.JPEG)
                .setQuality(80));
        return this;
    }

    /** Expects the heading of the page to begin so. */
    Person isHeaded(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
        assertThat(addresses)
                .as("addresses without personal facts")
                .noneMatch(opened -> PERSONAL.stream().anyMatch(opened::contains));
    }

    private BrowserContext open(UnaryOperator<Browser.NewContextOptions> settings) {
        return browser.newContext(settings.apply(
                new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(DESKTOP.width, DESKTOP.height)));
    }

    private Page watched() {
        Page opened = context.newPage();
        opened.setDefaultTimeout(15_000);
        opened.onPageError(complaints::add);
        opened.onRequest(request -> addresses.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8)));
        opened.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        return opened;
    }
}
