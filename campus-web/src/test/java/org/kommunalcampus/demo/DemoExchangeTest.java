package org.kommunalcampus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.testing.ExchangeSchemas;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole demo catalogue goes out as the official schemas want it. */
@ApiTest
class DemoExchangeTest {

    private static final Pattern LINKED_DATA =
            Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPageOfTheFeedIsValidAndTogetherTheyHoldEveryModuleOnce() {
        List<String> ids = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode page : pages()) {
            faults.addAll(ExchangeSchemas.faultsInMoocHub(json.writeValueAsString(page)));
            page.path("data").forEach(course -> ids.add(course.path("id").asString()));
        }

        assertThat(faults).isEmpty();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(offered());
    }

    @Test
    void theSchemaWouldNoticeAFaultInTheDemosFeed() {
        String page = json.writeValueAsString(pages().getFirst());

        assertThat(ExchangeSchemas.faultsInMoocHub(page.replaceFirst("\"publisher\":", "\"issuer\":")))
                .isNotEmpty();
    }

    @Test
    void thePageOfEveryModuleCarriesValidLinkedData() {
        Reader visitor = Reader.visitor(http);
        List<String> faults = new ArrayList<>();
        for (JsonNode page : pages()) {
            for (JsonNode course : page.path("data")) {
                String data =
                        linkedData(visitor.open("/katalog/" + course.path("id").asString()));
                ExchangeSchemas.faultsInAmb(data).forEach(fault -> faults.add(fault + " in " + data));
                assertThat(json.readTree(data).path("name"))
                        .isEqualTo(course.path("attributes").path("name"));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theSchemaOfLearningResourcesCatchesAFault() {
        String module = pages().getFirst().path("data").path(0).path("id").asString();
        String data = linkedData(Reader.visitor(http).open("/katalog/" + module));

        assertThat(ExchangeSchemas.faultsInAmb(data.replace("\"LearningResource\"", "\"Lesson\"")))
                .isNotEmpty();
    }

    private List<JsonNode> pages() {
        List<JsonNode> pages = new ArrayList<>();
        String next = "/bridges/moochub/courses";
        while (!next.isEmpty()) {
            MvcTestResult answer = http.get().uri(next).exchange();
            assertThat(answer).hasStatusOk();
            JsonNode page = json.readTree(html(answer));
            pages.add(page);
            next = page.path("links").path("next").asString("");
        }
        return pages;
    }

    private int offered() {
        return jdbc.sql(
                        "select count(*) from learning_module where state = 'PUBLISHED' and certified_basis = 'AGREEMENT'"
                                + " and certified_until is null and valid_from is null and valid_until is null")
                .query(Integer.class)
                .single();
    }

    private static String linkedData(MvcTestResult page) {
        Matcher found = LINKED_DATA.matcher(html(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
