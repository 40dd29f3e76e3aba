package org.kommunalcampus.e2e;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes programs known to a Keycloak and fetches tokens for them. */
final class KeycloakTokens {

    private static final String CLIENT = """
            {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true, "standardFlowEnabled": false,
             "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
               "config": {"included.custom.audience": "%s", "access.token.claim": "true"}}]}""";

    private static final String SYSTEM = """
            {"clientId": "%s", "secret": "demo-system-secret", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
             "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
               "config": {"included.custom.audience": "kommunalcampus-api", "access.token.claim": "true"}}]}""";

    private static final String PERSON = """
            {"username": "%1$s", "email": "%2$s", "firstName": "%1$s", "lastName": "Test", "enabled": true, "emailVerified": true,
             "credentials": [{"type": "password", "value": "%3$s"}]}""";

    /** The password of {@link #person people} who are made known by a test. */
    static final String PASSWORD = "a-password-of-tests";

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakServer server;

    KeycloakTokens(KeycloakServer server) {
        this.server = server;
    }

    /** Makes a program whose tokens are meant for that audience. */
    void client(String name, String audience) {
        administer("/clients", CLIENT.formatted(name, audience));
    }

    /** A token of a provider's system, which is made known with a service account of the role provider. */
    String ofSystem(String name) {
        administer("/clients", SYSTEM.formatted(name));
        String client = JsonPath.read(administered("/clients?clientId=" + name), "$[0].id");
        String account = JsonPath.read(administered("/clients/" + client + "/service-account-user"), "$.id");
        administer("/users/" + account + "/role-mappings/realm", "[" + administered("/roles/provider") + "]");
        return granted(post(
                server.issuer(),
                Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", "demo-system-secret")));
    }

    /** Makes somebody known who has these realm roles. */
    void person(String name, String email, String... roles) {
        administer("/users", PERSON.formatted(name, email, PASSWORD));
        for (String role : roles) {
            grant(name, role);
        }
    }

    /** Gives somebody a realm role. */
    void grant(String name, String role) {
        administer("/users/" + idOf(name) + "/role-mappings/realm", "[" + administered("/roles/" + role) + "]");
    }

    /** Ends all sessions of somebody. */
    void signOut(String name) {
        administer("/users/" + idOf(name) + "/logout", "");
    }

    /** Blocks an account. */
    void block(String name) {
        put("/users/" + idOf(name), "{\"enabled\": false}");
    }

    /** Says where the platform hears that somebody's session has ended. */
    void tellEndsTo(String address) {
        String id = JsonPath.read(administered("/clients?clientId=kommunalcampus"), "$[0].id");
        put("/clients/" + id, "{\"attributes\": {\"backchannel.logout.url\": \"" + address + "\"}}");
    }

    private void put(String path, String body) {
        HttpResponse<String> answer = send(administration(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** The subject of the account in its tokens. */
    String idOf(String name) {
        return JsonPath.read(administered("/users?exact=true&username=" + name), "$[0].id");
    }

    private void administer(String path, String body) {
        HttpResponse<String> answer = send(administration(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.body());
        }
    }

    private String administered(String path) {
        return send(administration(path)).body();
    }

    private HttpRequest.Builder administration(String path) {
        return request(server.address() + "/admin/realms/kommunalcampus" + path)
                .header("Authorization", "Bearer " + administrator());
    }

    /** A token of the master realm. */
    String administrator() {
        return token(server.address() + "/realms/master", "admin-cli", KeycloakServer.ADMIN, server.adminPassword());
    }

    /** A token of the demo's account for the program. */
    String of(String account, String client) {
        return token(server.issuer(), client, account, "demo");
    }

    /** A token from the realm under that address; throws {@link IllegalStateException} when there is none. */
    String token(String realm, String client, String user, String password) {
        return granted(ask(realm, client, user, password));
    }

    private static String granted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return JsonPath.read(answer.body(), "$.access_token");
    }

    /** What the realm answers to somebody who asks for a token. */
    HttpResponse<String> ask(String realm, String client, String user, String password) {
        return post(
                realm, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    private HttpResponse<String> post(String realm, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Asks the platform with a token. */
    HttpResponse<String> get(String address, String token) {
        return send(request(address).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
