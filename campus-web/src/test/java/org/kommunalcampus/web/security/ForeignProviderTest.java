package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.ProviderEnrolments;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolRegistration;
import org.kommunalcampus.tool.Tools;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.webhook.DeliveryId;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookId;
import org.kommunalcampus.webhook.Webhooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Staff of one provider call every operation of providers with the genuine ids of another: nothing is read and nothing changes. */
@ApiTest
class ForeignProviderTest {

    private static final Caller TEST = Caller.system("test");
    private static final String STAFF = "anbieter";
    private static final PageRequest ALL = PageRequest.of(0, 200);
    private static final Pattern PLACE = Pattern.compile("([^/]+)/\\{[^}]+}");

    /** Calls for offers are for every provider, and an answer is a draft of the caller's own; the files of the settlement are named by their type, and months are nobody's. */
    private static final Pattern OF_ALL_PROVIDERS =
            Pattern.compile("/((calls|aufrufe)/\\{|abrechnung/\\{type}|(abrechnung|settlements)/\\{month})");

    @Autowired
    private MockMvc http;

    @Autowired
    private Providers providers;

    @Autowired
    private SeatQuotas quotas;

    @Autowired
    private Modules modules;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private ProviderEnrolments provided;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Tools tools;

    @Autowired
    private Identities identities;

    @Autowired
    private Team team;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Caller owner;
    private ModuleId module;
    private SessionId session;
    private EnrolmentId enrolment;
    private WebhookId webhook;
    private ToolId tool;
    private DeliveryId delivery;
    private String colleague;
    private String invitation;
    private ForeignLetters letters;
    private String invoice;

    @BeforeEach
    void anotherProviderWithEverything() {
        String code = "fremd-" + UUID.randomUUID().toString().substring(0, 8);
        ProviderId provider = providers.ensure(TEST, NewProvider.named(code, "Fremder Anbieter " + code));
        var account = new IdentityKey("test", code);
        identities.register(TEST, account, "Fremd", Set.of(Role.PROVIDER), null, provider);
        owner = new Caller("Fremd", Set.of(Role.PROVIDER), account, null, null, provider);
        colleague = team.members(owner).getFirst().id();
        team.invite(owner, code + "@fremd.example", Set.of(ProviderPermission.EDITOR));
        invitation = team.invitations(owner).getFirst().id();
        module = descriptions.begin(owner, provider, ModuleDescription.of(Map.of("/title", "Fremdes Modul " + code)));
        Instant start = clock.instant().plus(Duration.ofDays(7));
        session = sessions.plan(owner, module, SessionContent.at(start, start.plus(Duration.ofHours(4)), 9));
        webhook = webhooks.register(owner, "https://fremd.example/" + code, Set.of(WebhookEvent.REVIEW_DECIDED))
                .webhook();
        delivery = webhooks.test(owner, webhook);
        tool = tools.state(
                owner,
                new ToolRegistration(
                        "Fremdes Moodle",
                        "https://fremd.example/login",
                        List.of("https://fremd.example/launch"),
                        "https://fremd.example/",
                        "https://fremd.example/jwks",
                        null));
        enrolment = booked(provider, code);
        letters = ForeignLetters.of(provider, database);
        invoice = ForeignInvoice.between(provider.toString(), letters.town(), database);
    }

    /** In a module of the other provider that is on offer. */
    private EnrolmentId booked(ProviderId provider, String code) {
        ModuleContent content = ModuleSketch.module(code, "Angebot " + code)
                .objective("Ziel")
                .hours(1)
                .content();
        ModuleId offered = modules.save(TEST, provider, content);
        modules.goLive(TEST, offered, content, Certification.byAgreement());
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        return enrolments.book(learner, learner.requireMember(), offered, null);
    }

    @Test
    void nothingOfAnotherProviderIsReadOrTouched() throws Exception {
        Map<String, Object> before = everything();
        List<String> wrong = new ArrayList<>();
        List<String> operations = operations();

        for (String operation : operations) {
            int status = send(operation).getStatus();
            if (status != 403 && status != 404) {
                wrong.add(operation + " gives " + status);
            }
        }

        assertThat(operations).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void listsHoldTheOwnAlone() throws Exception {
        for (String path : List.of(
                "/anbieter",
                "/anbieter?q=Fremd",
                "/anbieter/statistik",
                "/anbieter/webhooks",
                "/anbieter/werkzeuge",
                "/api/v1/provider",
                "/api/v1/provider/modules?size=200",
                "/api/v1/provider/statistics?size=200",
                "/api/v1/provider/webhooks")) {
            MockHttpServletResponse answer = send("GET " + path);

            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .as(path)
                    .doesNotContain(module.toString(), webhook.toString(), "Fremdes Modul", "Fremdes Moodle");
        }
    }

    @Test
    void anEnrolmentOfAnotherProviderIsNotCompleted() throws Exception {
        assertThat(send("POST /api/v1/provider/completions").getStatus()).isEqualTo(403);
    }

    /** What providers reach and nobody else, as far as it names something. */
    private static List<String> operations() {
        return AuthorisationMatrix.read().entrySet().stream()
                .filter(row -> row.getValue().equals(Set.of(Role.PROVIDER)))
                .map(Map.Entry::getKey)
                .filter(operation -> operation.contains("{"))
                .filter(operation -> !operation.matches(
                        ".*/(documents|nachweise)/.*|POST .*/(dateien|einlesen)")) // files have tests of their own
                .filter(operation -> !OF_ALL_PROVIDERS.matcher(operation).find())
                .toList();
    }

    /** The operation with the other provider's ids in it; fails for a kind of thing for which the other provider has none here. */
    private String path(String operation) {
        Matcher place = PLACE.matcher(operation.split(" ", 2)[1]);
        return place.replaceAll(found -> found.group(1) + "/"
                        + switch (found.group(1)) {
                            case "modules", "module" -> module;
                            case "sessions", "termine" -> session;
                            case "webhooks" -> webhook;
                            case "werkzeuge" -> tool;
                            case "deliveries", "zustellungen" -> delivery;
                            case "staff", "beschaeftigte" -> colleague;
                            case "invitations", "einladungen" -> invitation;
                            case "venues", "raeume" -> letters.room();
                            case "offers", "angebote" -> letters.offer();
                            case "messages" -> letters.message();
                            case "replies", "antworten" -> letters.town();
                            case "rechnungen", "invoices" -> invoice;
                            case "teilnehmende", "enrolments", "aufsicht", "supervisions" -> enrolment;
                            case "inhalt",
                                    "fragen",
                                    "dateien",
                                    "abgaben",
                                    "meldungen",
                                    "reported-posts",
                                    "anerkennungen",
                                    "recognitions",
                                    "files",
                                    "supervisors",
                                    "personen" -> UUID.randomUUID();
                            default ->
                                throw new IllegalStateException(operation + " needs something of another provider");
                        })
                .replace("{type}", "xml");
    }

    private MockHttpServletResponse send(String operation) throws Exception {
        String path = path(operation);
        HttpMethod verb = HttpMethod.valueOf(operation.split(" ", 2)[0]);
        var request = MockMvcRequestBuilders.request(verb, path)
                .header(HttpHeaders.ACCEPT, "text/html, application/json, */*")
                .header(HttpHeaders.IF_MATCH, "\"1\"");
        if (path.startsWith("/api/")) {
            request.with(httpBasic(STAFF, "demo"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(new KnownFields(mappings).of(verb, operation.split(" ", 2)[1], body(operation)));
        } else {
            request.with(csrf())
                    .with(user(STAFF).roles(Role.PROVIDER.name()))
                    .param("/title", "Gekapert")
                    .param("title", "Gekapert")
                    .param("name", "Gekapert")
                    .param("street", "Weg 1")
                    .param("postcode", "68159")
                    .param("city", "Mannheim")
                    .param("capacity", "5")
                    .param("text", "Gekapert")
                    .param("reply", "Gekapert")
                    .param("offered", "false")
                    .param("version", "1")
                    .param("url", "https://anders.example/")
                    .param("duties", "OWNER")
                    .param("events", "REVIEW_DECIDED");
        }
        if (operation.endsWith("/differences") || operation.endsWith("/unterschiede")) {
            request.param("from", "1").param("to", "1");
        }
        return http.perform(request).andReturn().getResponse();
    }

    /** Bodies that would do something if the thing were the caller's own. */
    private String body(String operation) {
        String verb = operation.split(" ", 2)[0];
        if (operation.endsWith("/attendance")) {
            return "{\"entries\": [{\"enrolment\": \"%s\", \"mark\": \"PRESENT\"}]}".formatted(enrolment);
        }
        if (operation.endsWith("/completions")) {
            return "{\"enrolment\": \"%s\", \"completedOn\": \"2026-01-05\", \"evidence\": \"Liste\"}"
                    .formatted(enrolment);
        }
        if (operation.endsWith("/record/suspension")) {
            return "{\"until\": \"2099-01-01\", \"reason\": \"Gekapert\"}";
        }
        if (operation.endsWith("/sessions/{id}/messages")) {
            return "{\"text\": \"Gekapert\"}";
        }
        if (operation.endsWith("/quotas")) {
            return "{\"quotas\": [{\"seats\": 1, \"until\": \"%s\", \"municipalities\": [\"08226096\"]}]}"
                    .formatted(LocalDate.now(clock).plusDays(2));
        }
        if (operation.contains("/sessions") && (verb.equals("PUT") || operation.endsWith("/sessions"))) {
            return "{\"startsAt\": \"2099-01-01T09:00:00Z\", \"endsAt\": \"2099-01-01T10:00:00Z\"}";
        }
        if (operation.contains("/staff")) {
            return "{\"duties\": [\"EDITOR\"]}";
        }
        if (operation.contains("/webhooks")) {
            return "{\"url\": \"https://anders.example/\", \"events\": [\"enrolment.booked\"]}";
        }
        if (operation.contains("/venues")) {
            return """
                    {"name": "Gekapert", "street": "Weg 1", "postcode": "68159", "city": "Mannheim", "capacity": 5}""";
        }
        if (operation.contains("/replies")) {
            return "{\"reply\": \"Gekapert\"}";
        }
        return "{\"title\": \"Gekapert\", \"reason\": \"Gekapert\"}";
    }

    /** All that belongs to the other provider, as that provider sees it. */
    private Map<String, Object> everything() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("description", descriptions.of(owner, module));
        all.put("editions", descriptions.editions(owner, module));
        all.put("sessions", sessions.ofModule(owner, module));
        all.put("quotas", quotas.of(owner, session));
        all.put("attendance", attendances.of(owner, session));
        all.put("webhook", webhooks.find(owner, webhook));
        all.put(
                "deliveries",
                webhooks.deliveries(owner, webhook, ALL).map(each -> each.id()).getContent());
        all.put("statistics", provided.statistics(owner, ALL).getContent());
        all.put("team", team.members(owner));
        all.put("invitations", team.invitations(owner));
        all.put("letters", letters.state(database));
        all.put("enrolment", enrolments.find(enrolment));
        all.put(
                "modules",
                Stream.of(modules.ofProvider(owner, Objects.requireNonNull(owner.provider()), ALL))
                        .flatMap(page -> page.getContent().stream())
                        .toList());
        return all;
    }
}
