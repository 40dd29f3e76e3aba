package org.kommunalcampus.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests to every operation of an OpenAPI description, with random and hostile values. */
class HostileRequests {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> TYPES =
            List.of("application/merge-patch+json", "text/csv", "text/plain", "multipart/form-data; boundary=x", "x/y");

    private final Random random;
    private final String address;
    private final HostileValues values;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Operation> operations = new ArrayList<>();

    HostileRequests(Random random, String address, JsonNode description, List<String> ids) {
        this.random = random;
        this.address = address;
        this.values = new HostileValues(random, description.at("/components/schemas"), ids);
        description
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .forEach(verb -> operations.add(new Operation(verb.getKey(), path.getKey(), verb.getValue()))));
    }

    /** How many operations the description has. */
    int operations() {
        return operations.size();
    }

    /** The next request, to the operations in turn, as that account or, where it is empty, as nobody. */
    HttpRequest next(int number, String account) {
        Operation operation = operations.get(number % operations.size());
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.facts().path("parameters")) {
            String name = parameter.path("name").asString("");
            if ("path".equals(parameter.path("in").asString(""))) {
                path = path.replace("{" + name + "}", encoded(values.id()));
            } else if ("query".equals(parameter.path("in").asString("")) && random.nextInt(3) > 0) {
                query.add(encoded(name) + "=" + encoded(values.parameter(parameter.path("schema"))));
            }
        }
        path = path.replaceAll("\\{[^}]*}", encoded(values.id()));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(address + path + (query.isEmpty() ? "" : "?" + String.join("&", query))));
        request.method(operation.verb().toUpperCase(Locale.ROOT), body(operation, request));
        if (!account.isEmpty()) {
            String proof = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + proof);
        }
        if (random.nextBoolean()) {
            request.header("If-Match", random.nextBoolean() ? "\"" + random.nextInt(4) + "\"" : "W/\"x");
        }
        if (random.nextInt(4) == 0) {
            request.header("Idempotency-Key", random.nextBoolean() ? "key-" + random.nextInt(9) : "a b");
        }
        if (random.nextInt(4) == 0) {
            request.header("Accept-Language", random.nextBoolean() ? "en" : "xx-*;q=9, ,;");
        }
        return request.build();
    }

    private HttpRequest.BodyPublisher body(Operation operation, HttpRequest.Builder request) {
        JsonNode content = operation.facts().at("/requestBody/content");
        if (content.isMissingNode()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        String type = random.nextInt(6) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : "application/json";
        request.header("Content-Type", type);
        JsonNode schema =
                content.propertyStream().findFirst().orElseThrow().getValue().path("schema");
        return HttpRequest.BodyPublishers.ofString(
                type.equals("text/csv")
                        ? values.table()
                        : switch (random.nextInt(14)) {
                            case 0 -> "{\"a\":";
                            case 1 -> "[".repeat(3_000);
                            case 2 -> values.harm();
                            case 3 -> values.nested();
                            case 4 -> json.writeValueAsString(values.lengthy());
                            default -> json.writeValueAsString(values.of(schema, 0));
                        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Operation(String verb, String path, JsonNode facts) {}
}
