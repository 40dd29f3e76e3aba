package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages have German addresses, and those that they had before lead to them. */
@ApiTest
class AddressesTest {

    private final MockMvcTester http;
    private final Set<String> all;
    private final Set<String> pages;
    private final MovedAddresses moved;

    @Autowired
    AddressesTest(
            MockMvcTester http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MovedAddresses moved) {
        this.http = http;
        this.moved = moved;
        this.all = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
        this.pages = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.kommunalcampus.web"))
                .filter(entry ->
                        !AnnotatedElementUtils.hasAnnotation(entry.getValue().getBeanType(), ResponseBody.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void noPageHasAnEnglishWordInItsAddress() {
        Map<String, String> words = MovedAddresses.words();
        assertThat(pages)
                .hasSizeGreaterThan(150)
                .noneMatch(page -> Arrays.stream(page.split("/")).anyMatch(words::containsKey));
    }

    @Test
    void eachAddressInATemplateIsThatOfAPage() throws IOException {
        Pattern link = Pattern.compile("@\\{(/(?!assets/|abmeldung)[^|(}?{]*(?:\\{\\w+}[^|(}?{]*)*)");
        Pattern known = Pattern.compile(
                pages.stream().map(page -> page.replaceAll("\\{\\w+}", "[^/]+")).collect(Collectors.joining("|")));
        List<String> linked = new ArrayList<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            if (!template.getURL().getPath().contains("/test-classes/")) {
                link.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1).replaceAll("\\{\\w+}", "{}"))
                        .forEach(linked::add);
            }
        }
        assertThat(linked).hasSizeGreaterThan(150);
        assertThat(linked).allMatch(known.asMatchPredicate());
    }

    @Test
    void eachAddressThatAPageOnceHadLeadsToAPage() throws Exception {
        List<String> once = new ClassPathResource("english-addresses.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(once).hasSizeGreaterThan(90);
        assertThat(once.stream().map(moved::now)).allMatch(pages::contains);
    }

    @Test
    void eachAddressHasRoomAmongTheFigures(@Value("${management.metrics.web.server.max-uri-tags}") int room) {
        assertThat(all).hasSizeBetween(pages.size(), room * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "/operator/policy/history?region=7&page=2, /betrieb/regeln/verlauf?region=7&page=2",
        "/catalogue/0b7e4d5e-0000-4000-8000-000000000000, /katalog/0b7e4d5e-0000-4000-8000-000000000000",
        "/personal/members?q=M%C3%BCller, /personal/beschaeftigte?q=M%C3%BCller",
        "/login?error, /anmeldung?error",
        "/operator/imports/framework, /betrieb/importe/kompetenzrahmen"
    })
    void linksThatPeopleKeptStillLeadThere(String once, String now) {
        assertThat(Reader.visitor(http).open(once)).hasStatus(301).hasHeader("Location", now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/modules", "/login/oauth2/code/x", "/assets/new", "//profile", "/themen", "/katalog"})
    void whatIsNoPageOrGermanAlreadyStays(String path) {
        assertThat(moved.now(path)).isEqualTo(path);
    }

    @Test
    void formsAreNotSentOn() {
        assertThat(Reader.of(http, "lernende", Role.LEARNER).post("/profile/settings"))
                .hasStatus(404);
    }

    @Test
    void aWordOfTodayIsNoWordOfOnce() {
        Map<String, String> words = MovedAddresses.words();
        assertThat(words.values().stream()).noneMatch(words::containsKey);
        assertThat(Stream.of("katalog", "lehrplan", "betrieb")).allMatch(words::containsValue);
    }
}
