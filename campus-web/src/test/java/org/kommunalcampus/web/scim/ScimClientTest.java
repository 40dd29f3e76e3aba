package org.kommunalcampus.web.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A genuine SCIM client library, over a socket; what it sends goes to the program as it is. */
@ApiTest
class ScimClientTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MockMvc program;

    @Autowired
    private Regions regions;

    @Autowired
    private Municipalities towns;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private Members members;

    @Autowired
    private Clock clock;

    private Directory directory;
    private HttpServer server;
    private ScimRequestBuilder client;

    @BeforeEach
    void connect() throws IOException {
        directory = Directory.inUse(http, regions, towns, accesses, LocalDate.now(clock));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
        client = new ScimRequestBuilder(
                "http://localhost:" + server.getAddress().getPort() + directory.address(""),
                ScimClientConfig.builder()
                        .httpHeaders(Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + directory.key))
                        .build());
    }

    @AfterEach
    void end() {
        client.close();
        server.stop(0);
    }

    @Test
    void aPersonIsMadeFoundChangedAndRemoved() {
        ServiceProvider provider = client.loadServiceProviderConfiguration();
        assertThat(provider.getPatchConfig().isSupported()).isTrue();
        ServerResponse<User> made =
                client.create(User.class, "/Users").setResource(anna()).sendRequest();
        assertThat(made.isSuccess()).as(made.getResponseBody()).isTrue();
        String id = made.getResource().getId().orElseThrow();

        ServerResponse<ListResponse<User>> found = client.list(User.class, "/Users")
                .filter("userName", Comparator.EQ, "anna@" + directory.domain())
                .build()
                .get()
                .sendRequest();
        assertThat(found.getResource().getListedResources())
                .extracting(user -> user.getId().orElse(""))
                .containsExactly(id);
        ServerResponse<User> patched = client.patch(User.class, "/Users", id)
                .addOperation()
                .op(PatchOp.REPLACE)
                .path("name.familyName")
                .value("Neumann")
                .build()
                .sendRequest();
        assertThat(patched.isSuccess()).as(patched.getResponseBody()).isTrue();
        assertThat(members.byPersonnelKey(Directory.TEST, directory.town, "anna")
                        .orElseThrow()
                        .familyName())
                .isEqualTo("Neumann");
        User whole = client.get(User.class, "/Users", id).sendRequest().getResource();
        whole.setActive(false);
        assertThat(client.update(User.class, "/Users", id)
                        .setResource(whole)
                        .setETagForIfMatch(whole.getMeta()
                                .orElseThrow()
                                .getVersion()
                                .orElseThrow()
                                .getEntityTag())
                        .sendRequest()
                        .isSuccess())
                .isTrue();
        assertThat(client.delete(User.class, "/Users", id).sendRequest().isSuccess())
                .isTrue();
        assertThat(client.get(User.class, "/Users", id).sendRequest().getHttpStatus())
                .isEqualTo(404);
    }

    @Test
    void manyThingsAreDoneAtOnce() {
        ServerResponse<BulkResponse> done = client.bulk()
                .bulkRequestOperation("/Users")
                .method(HttpMethod.POST)
                .bulkId("anna")
                .data(anna())
                .next()
                .bulkRequestOperation("/Groups")
                .method(HttpMethod.POST)
                .bulkId("it")
                .data(Group.builder()
                        .displayName("IT")
                        .members(List.of(Member.builder()
                                .value("bulkId:anna")
                                .type("User")
                                .build()))
                        .build())
                .sendRequest();

        assertThat(done.isSuccess()).as(done.getResponseBody()).isTrue();
        assertThat(members.byPersonnelKey(Directory.TEST, directory.town, "anna")
                        .orElseThrow()
                        .unitName())
                .isEqualTo("IT");
    }

    private User anna() {
        String name = "anna@" + directory.domain();
        return User.builder()
                .userName(name)
                .name(Name.builder().givenName("Anna").familyName("Muster").build())
                .emails(List.of(
                        Email.builder().value(name).type("work").primary(true).build()))
                .active(true)
                .build();
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            var sent = request(
                            org.springframework.http.HttpMethod.valueOf(exchange.getRequestMethod()),
                            exchange.getRequestURI())
                    .content(exchange.getRequestBody().readAllBytes());
            exchange.getRequestHeaders().forEach((name, values) -> sent.header(name, values.toArray()));
            MockHttpServletResponse answer = program.perform(sent).andReturn().getResponse();
            answer.getHeaderNames()
                    .forEach(name -> exchange.getResponseHeaders().put(name, List.copyOf(answer.getHeaders(name))));
            byte[] body = answer.getContentAsByteArray();
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
