package org.kommunalcampus.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Names each operation of the OpenAPI description after what it does and to what, such as {@code listProviderVenues} and {@code getProviderVenue}: by its
 * address and so once and for all, whatever its method in Java is called.
 */
@Component
class OpenApiNames implements GlobalOpenApiCustomizer {

    /** What marks a well-known address and the type of a file. */
    private static final Pattern DOTTED = Pattern.compile("(?<![^/])\\.|\\.[a-z]+$");

    /** What ends the address of a file that is there in several types. */
    private static final String FILE_TYPE = "{type}";

    private static final Set<String> LEFT_OUT = Set.of("api", "v1");

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, operations) -> operations
                        .readOperationsMap()
                        .forEach((method, operation) -> operation.setOperationId(name(method, path))));
    }

    private static String name(HttpMethod method, String path) {
        List<String> parts =
                Arrays.asList(DOTTED.matcher(path.substring(1)).replaceAll("").split("/"));
        var name = new StringBuilder(verb(method, parts));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!isVariable(part) && !LEFT_OUT.contains(part)) {
                name.append(camelCase(isOne(method, parts, i) ? singular(part) : part));
            }
        }
        return parts.getLast().equals(FILE_TYPE) ? name.append("File").toString() : name.toString();
    }

    private static String verb(HttpMethod method, List<String> parts) {
        return switch (method) {
            case GET -> !isVariable(parts.getLast()) && isPlural(parts.getLast()) ? "list" : "get";
            case POST -> "create";
            case PUT -> "put";
            case PATCH -> "patch";
            case DELETE -> "delete";
            default -> method.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether this part of the address leads to one of its kind. */
    private static boolean isOne(HttpMethod method, List<String> parts, int place) {
        boolean last = place == parts.size() - 1;
        return last ? method == HttpMethod.POST : isVariable(parts.get(place + 1));
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    /** Of several words, the one before "of" counts. */
    private static boolean isPlural(String words) {
        String word = head(words);
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }

    private static String singular(String words) {
        if (!isPlural(words)) {
            return words;
        }
        String plural = head(words);
        String one = plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - (plural.endsWith("shes") ? 2 : 1));
        return one + words.substring(plural.length());
    }

    private static String head(String words) {
        int of = words.indexOf("-of-");
        return of < 0 ? words : words.substring(0, of);
    }

    private static String camelCase(String part) {
        return part.equals("me")
                ? "My"
                : Arrays.stream(part.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
    }
}
