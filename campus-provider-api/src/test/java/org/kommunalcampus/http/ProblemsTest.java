package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

    private static final String BODY = "{\"title\":\"A\",\"colour\":\"RED\",\"goals\":[{\"level\":3}]}";

    private Caller caller = learner();
    private MockMvcTester http;

    private static Caller learner() {
        return new Caller("Ada", Set.of(Role.LEARNER), new IdentityKey("demo", "ada"), MemberId.next(), null, null);
    }

    @BeforeEach
    void startWithoutDatabase() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("callers", (CallerSource) () -> caller);
        var current = new CurrentCaller(beans.getBeanProvider(CallerSource.class));
        var json = JsonMapper.builder()
                .addModule(new ValueRecords())
                .addModule(new NoNullEntries())
                .build();
        var resolver = new ProblemResolver(
                new ProblemMapping(current), new ProblemWriter(new ProblemTexts(new StaticMessageSource()), json));
        http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new SampleController())
                .setCustomArgumentResolvers(
                        new CallerArgument(current), new PagedArgument(), new ExpectedVersionArgument())
                .setHandlerExceptionResolvers(resolver)
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .addInterceptors(new ApiLanguage())
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "denied, 403, access-denied",
        "missing, 404, not-found",
        "invalid, 422, invalid",
        "refused, 409, session-full",
        "stale, 412, stale",
        "lost, 409, changed-meanwhile",
        "busy, 503, busy",
        "conflict, 409, conflict",
        "bug, 500, internal-error"
    })
    void eachFailureIsAProblemThatTellsNothingInternal(String how, int status, String code) {
        MvcTestResult answer = http.get().uri("/api/sample/fail/{how}", how).exchange();

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + code);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void aVersionedWriteThatMeetsAnotherIsStale() {
        assertThat(http.get().uri("/api/sample/fail/lost").header("If-Match", "\"1\""))
                .hasStatus(412);
    }

    @Test
    void whoDidNotSignInIsAskedTo() {
        caller = Caller.anonymous();

        assertThat(http.get().uri("/api/sample/members/{id}", MemberId.next()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer");
    }

    @Test
    void theCallerIsAParameterAndIdsAreTexts() {
        MemberId id = MemberId.next();

        assertThat(http.get().uri("/api/sample/members/{id}", id))
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"" + id + "\",\"caller\":\"Ada\"}");
    }

    @Test
    void anIdOutOfFormNamesNothing() {
        assertThat(http.get().uri("/api/sample/members/42")).hasStatus(404);
    }

    @Test
    void textsAreGermanUnlessEnglishIsAskedFor() {
        assertThat(http.get().uri("/api/sample/fail/missing"))
                .hasHeader("Content-Language", "de")
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Nicht gefunden");
        assertThat(http.get().uri("/api/sample/fail/missing").header("Accept-Language", "fr, en-GB;q=0.8"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"title\":; 400; malformed-json; ",
                "''; 400; unreadable-body; ",
                "[]; 400; malformed-json; ",
                "{\"title\":\" \",\"colour\":\"RED\",\"goals\":[]}; 422; invalid; /title",
                "{\"title\":\"A\",\"colour\":\"RED\",\"goals\":[null]}; 422; invalid; /goals/0",
                "{\"title\":\"A\",\"colour\":\"GREEN\",\"goals\":[]}; 422; invalid; /colour",
                "{\"title\":\"A\",\"colour\":\"RED\",\"member\":\"x\",\"goals\":[]}; 422; invalid; /member",
                "{\"title\":\"A\",\"colour\":\"RED\",\"goals\":[{\"level\":3},{\"level\":9}]}; 422; invalid; /goals/1/level",
                "{\"title\":\"A\",\"colour\":\"RED\",\"goals\":[{\"level\":\"high\"}]}; 422; invalid; /goals/0/level"
            })
    void aBadBodyIsNamedByFieldOrRefusedAsAWhole(String body, int status, String code, String pointer) {
        MvcTestResult answer = http.post()
                .uri("/api/sample/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + code);
        if (pointer != null) {
            assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        }
    }

    @Test
    void mediaTypesMethodsAndPathsThatDoNotExistAreProblemsToo() {
        assertThat(http.post()
                        .uri("/api/sample/things")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(http.delete().uri("/api/sample/things"))
                .hasStatus(405)
                .headers()
                .containsHeader("Allow");
        assertThat(http.get().uri("/api/sample/nothing")).hasStatus(404);
        assertThat(http.post()
                        .uri("/api/sample/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY)
                        .accept(MediaType.TEXT_HTML))
                .hasStatus(406);
    }

    @Test
    void writesToVersionedThingsNameTheVersion() {
        assertThat(http.put().uri("/api/sample/things")).hasStatus(428);
        assertThat(http.put().uri("/api/sample/things").header("If-Match", "*")).hasStatus(428);
        assertThat(http.put().uri("/api/sample/things").header("If-Match", "W/\"3\""))
                .hasStatus(412);
        assertThat(http.put().uri("/api/sample/things").header("If-Match", "\"3\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"4\"");
    }

    @ParameterizedTest
    @CsvSource({"page=-1, /page", "page=x, /page", "size=0, /size", "sort=secret, /sort", "only=x, /only"})
    void aParameterOutOfFormIsNamed(String query, String pointer) {
        MvcTestResult answer = http.get().uri("/api/sample/list?" + query).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void listsArePagedAndSizeIsCapped() {
        assertThat(http.get().uri("/api/sample/list?page=1&size=500&sort=price,desc&sort=title"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"content":["price: DESC,title: ASC"],"page":{"number":1,"size":200,"totalElements":401,"totalPages":3}}""");
    }
}
