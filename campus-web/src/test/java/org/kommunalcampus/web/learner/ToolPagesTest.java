package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.PretendedTool;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.tool.ToolApprovals;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.Tools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** A launch as browser and tool see it, address by address. */
@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class ToolPagesTest {

    private static final String TITLE = "Übung im Moodle";
    private static final Pattern ID_TOKEN = Pattern.compile("name=\"id_token\" value=\"([^\"]+)\"");
    private static final String SECOND = "Fallarbeit im Moodle";
    private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final Enrolments enrolments;
    private final Contents contents;
    private final Tools tools;
    private final ToolApprovals approvals;
    private final MockMvc mvc;
    private final Clock clock;

    private final PretendedTool moodle = new PretendedTool();
    private ToolId tool;
    private Caller person;
    private String element;

    @BeforeEach
    void somebodyBooksAModuleWithATool() throws Exception {
        CompetenceId competence = campus.competence();
        ProviderId provider = campus.provider();
        Caller staff = campus.provider(provider);
        tool = tools.state(staff, moodle.registration());
        approvals.approve(campus.operator(), tool, tools.find(staff, tool).version());
        ModuleId module = campus.module(
                provider,
                module(null, "Verfahren")
                        .objective("Ziel")
                        .format(Format.ONLINE)
                        .teaches(competence, 3)
                        .with("/elements/0/phase", "PREPARATION")
                        .with("/elements/0/kind", "EXTERNAL_TOOL")
                        .with("/elements/0/title", TITLE)
                        .with("/elements/0/minutes", "30")
                        .with("/elements/1/phase", "FOLLOW_UP")
                        .with("/elements/1/kind", "EXTERNAL_TOOL")
                        .with("/elements/1/title", SECOND)
                        .with("/elements/1/minutes", "30")
                        .content());
        contents.adopt(module, SECOND, Material.opening(new ToolUse(tool, null, null), null, 10), List.of());
        contents.adopt(module, TITLE, Material.opening(new ToolUse(tool, null, null), null, 10), List.of());
        person = learners.planned(learners.withJob(Map.of(competence, 3)));
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, null);
        String outline = visitor.as(person).open("/lernen/" + booking).html();
        Matcher link = Pattern.compile("/lernen/" + booking + "/[0-9a-f-]{36}").matcher(outline);
        assertThat(link.find()).isTrue();
        element = link.group();
    }

    @Test
    void thePageSaysWhatIsSentBeforeAnythingIs() throws Exception {
        Visitor.Answer page = visitor.as(person).open(element);

        assertThat(page.text())
                .contains("Lernwerkzeug: Moodle der Akademie")
                .contains("Ihren Namen und Ihre E-Mail-Adresse übermitteln wir nicht.");
        assertThat(page.html()).contains("target=\"_blank\"").contains(element + "/werkzeug");
        assertThat(policy(page.response())).contains("form-action 'self'").contains("https://moodle.example.org;");
        assertThat(policy(visitor.open("/buchungen").response())).doesNotContain("moodle");
    }

    @Test
    void aPageLeadsToNoToolThatCannotBeOpened() throws Exception {
        approvals.suspend(campus.operator(), tool, "Störung");

        Visitor.Answer page = visitor.as(person).open(element);

        assertThat(page.text()).contains("lässt sich zurzeit nicht öffnen");
        assertThat(policy(page.response())).contains("form-action 'self'").doesNotContain("moodle");
    }

    @Test
    void aLaunchLeadsToTheToolAndItsScoreBack() throws Exception {
        Map<String, String> begun = begin();
        MockHttpServletResponse carried = authorise(begun);
        String page = carried.getContentAsString();
        Matcher token = ID_TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(page)
                .contains("action=\"" + PretendedTool.REDIRECT + "\"")
                .contains("/assets/js/launch-")
                .contains("<button");
        String form = page.substring(page.indexOf("data-carry"), page.indexOf("</form>", page.indexOf("data-carry")));
        assertThat(form).as("the tool gets no token of our forms").doesNotContain("_csrf");
        assertThat(policy(carried)).contains("https://moodle.example.org;");
        JWTClaimsSet said =
                moodle.open(token.group(1), JsonPath.read(send(get("/lti/jwks")).getContentAsString(), "$"));

        Map<String, Object> service = said.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
        String lineItem = Objects.requireNonNull(service.get("lineitem")).toString();
        String path = lineItem.substring(lineItem.indexOf("/lti/"));
        String bearer = "Bearer " + JsonPath.read(access(said.getIssuer()).getContentAsString(), "$.access_token");
        String score = """
                {"userId": "%s", "scoreGiven": 8, "scoreMaximum": 10, "activityProgress": "Completed", "gradingProgress": "FullyGraded", "timestamp": "%s"}""".formatted(said.getSubject(), clock.instant());
        MockHttpServletRequestBuilder sent = post(path + "/scores")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .contentType("application/vnd.ims.lis.v1.score+json");
        assertThat(send(sent.content(score)).getStatus()).isEqualTo(200);

        assertThat(visitor.as(person).open(element).text()).contains("erledigt").contains("8 von 10");
        String padded = score.replace("{\"userId\"", "{\"comment\": \"" + "x".repeat(70_000) + "\", \"userId\"");
        assertThat(send(sent.content(padded)).getStatus()).isEqualTo(413);
        assertThat(send(sent.content("[")).getStatus()).isEqualTo(400);
        assertThat(send(get(path + "/results").header(HttpHeaders.AUTHORIZATION, bearer))
                        .getStatus())
                .as("the scope does not cover it")
                .isEqualTo(403);
    }

    @Test
    void lineItemsAreFoundByTheElementAloneAndPageByPage() throws Exception {
        JWTClaimsSet said = claims();
        Map<String, Object> service = said.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
        String all = Objects.requireNonNull(service.get("lineitems")).toString();
        String path = all.substring(all.indexOf("/lti/"));
        String bearer = "Bearer " + JsonPath.read(access(said.getIssuer()).getContentAsString(), "$.access_token");
        String id = element.substring(element.lastIndexOf('/') + 1);

        assertThat(labels(path, bearer)).containsExactly(TITLE, SECOND);
        assertThat(labels(path + "?resource_link_id=" + id, bearer)).containsExactly(TITLE);
        assertThat(labels(path + "?resource_link_id=unknown", bearer)).isEmpty();
        assertThat(labels(path + "?resource_id=x", bearer)).isEmpty();
        assertThat(labels(path + "?tag=x", bearer)).isEmpty();
        MockHttpServletResponse first = send(get(path + "?limit=1").header(HttpHeaders.AUTHORIZATION, bearer));
        assertThat(first.getHeader(HttpHeaders.LINK)).isEqualTo("<" + all + "?limit=1&page=1>; rel=\"next\"");
        assertThat(labels(path + "?limit=1&page=1", bearer)).containsExactly(SECOND);
    }

    private List<String> labels(String path, String bearer) throws Exception {
        return JsonPath.read(
                send(get(path).header(HttpHeaders.AUTHORIZATION, bearer)).getContentAsString(), "$[*].label");
    }

    private JWTClaimsSet claims() throws Exception {
        Matcher token = ID_TOKEN.matcher(authorise(begin()).getContentAsString());
        assertThat(token.find()).isTrue();
        return moodle.open(token.group(1), JsonPath.read(send(get("/lti/jwks")).getContentAsString(), "$"));
    }

    @Test
    void aToolThatSendsAFormIsLedToTheSameAddress() throws Exception {
        MockHttpServletResponse answer = send(post("/lti/authorisation")
                .param("state", "a b&c={d}")
                .param("nonce", "n")
                .param("foreign", "x"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/lti/authorisation?state=a%20b%26c%3D%7Bd%7D&nonce=n");
    }

    @Test
    void aNameThatIsToldStandsAmongTheConsentsUntilItIsWithdrawn() throws Exception {
        assertThat(visitor.as(person)
                        .send(element + "/werkzeug/name", "agreed", "true")
                        .text())
                .contains("übermitteln wir Ihren Namen");
        assertThat(visitor.open("/meine-daten/einwilligungen").text()).contains("Moodle der Akademie");
        assertThat(visitor.send("/meine-daten/einwilligungen/werkzeuge/" + tool + "/ruecknahme")
                        .text())
                .contains("Kein Werkzeug erfährt Ihren Namen.");
    }

    /** The parameters with which the browser arrives at the tool. */
    private Map<String, String> begin() throws Exception {
        visitor.as(person);
        MockHttpServletResponse answer =
                send(post(element + "/werkzeug").with(csrf()).with(user("test").roles("LEARNER")));
        assertThat(answer.getStatus()).isEqualTo(303);
        UriComponents address = UriComponentsBuilder.fromUriString(
                        Objects.requireNonNull(answer.getHeader(HttpHeaders.LOCATION)))
                .build();
        assertThat(address.toUriString()).startsWith(PretendedTool.LOGIN + "?iss=");
        return address.getQueryParams().toSingleValueMap();
    }

    private MockHttpServletResponse authorise(Map<String, String> begun) throws Exception {
        return send(get("/lti/authorisation")
                .with(user("test").roles("LEARNER"))
                .param("scope", "openid")
                .param("response_type", "id_token")
                .param("response_mode", "form_post")
                .param("prompt", "none")
                .param("nonce", "n-1")
                .param("state", "s-1")
                .param("redirect_uri", PretendedTool.REDIRECT)
                .param("client_id", begun.get("client_id"))
                .param("login_hint", begun.get("login_hint"))
                .param("lti_message_hint", begun.get("lti_message_hint")));
    }

    private MockHttpServletResponse access(String issuer) throws Exception {
        return send(post("/lti/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "client_credentials")
                .param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .param(
                        "client_assertion",
                        moodle.assertion(
                                tool, issuer + "/lti/token", clock.instant().plusSeconds(60), "j-" + tool))
                .param("scope", SCORE + " https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String policy(MockHttpServletResponse response) {
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }
}
