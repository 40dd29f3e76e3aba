package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders sample pages from all fragments; they stay in {@code target/look} to be looked at. */
class FragmentsTest {

    private static final MockMvc PAGES = pages();

    @Controller
    static class SampleController {
        @GetMapping("/{sample}")
        String show(@PathVariable String sample, Model model) {
            model.addAllAttributes(Samples.model());
            return "sample/" + sample;
        }
    }

    private static MockMvc pages() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/layout", "messages/session");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(new SampleController())
                .setViewResolvers(views)
                .build();
    }

    private static String render(String sample, Locale locale) throws Exception {
        return PAGES.perform(get("/" + sample)
                        .locale(locale)
                        .requestAttr("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void keepPagesToLookAt() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/look"));
        for (String sample : List.of("curriculum", "catalogue", "profile")) {
            Files.writeString(folder.resolve(sample + ".html"), render(sample, Locale.GERMAN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"curriculum", "catalogue", "profile"})
    void idsAreUniqueAndEveryReferenceFindsItsElement(String sample) throws Exception {
        String html = render(sample, Locale.GERMAN);
        List<String> ids = found(html, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found(html, " (?:for|aria-labelledby|aria-describedby|popovertarget)=\"([^\"]*)\"").stream()
                        .flatMap(value -> Pattern.compile(" +").splitAsStream(value.strip())))
                .isSubsetOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curriculum", "catalogue", "profile"})
    void noPageNeedsMoreThanTheStrictContentSecurityPolicyAllows(String sample) throws Exception {
        assertThat(render(sample, Locale.GERMAN))
                .doesNotContainPattern(" style=\"| on[a-z]+=\"|<style|javascript:")
                .doesNotContainPattern("<script(?![^>]* src=\")");
    }

    /** The frame's own title hides what a page calls alike: the page of a colleague's request named itself instead of the module. */
    @Test
    void noPageReadsTheTitleOfItsFrameForItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> !file.endsWith(Path.of("layout", "page.html")))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String page = Files.readString(file);
                        if (page.contains("th:replace=\"~{layout/page :: page(title=")
                                && !page.contains("page(title=${title}")
                                && !page.contains("th:with=\"title=")
                                && !page.contains("th:each=\"title ")) {
                            assertThat(page).doesNotContain("${title}");
                        }
                    });
        }
    }

    @Test
    void everyTextExistsInBothLanguages() throws Exception {
        for (String sample : List.of("curriculum", "catalogue", "profile")) {
            assertThat(render(sample, Locale.GERMAN))
                    .contains("<html lang=\"de\">")
                    .doesNotContain("??");
            assertThat(render(sample, Locale.ENGLISH))
                    .contains("<html lang=\"en\">")
                    .doesNotContain("??");
        }
    }

    @Test
    void aPersonSignedInSendsTheCsrfTokenWithEveryPartialRequest() throws Exception {
        assertThat(render("curriculum", Locale.GERMAN))
                .contains("hx-headers=\"{&quot;X-CSRF-TOKEN&quot;:&quot;token&quot;}\"");
    }

    @Test
    void anErrorIsTiedToItsField() throws Exception {
        assertThat(render("profile", Locale.GERMAN))
                .contains("aria-describedby=\"until-hint until-error\"")
                .contains("id=\"until-error\"");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
