package org.kommunalcampus.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** Values for parameters and bodies, half of them in the form that the description asks for, half of them meant to do harm. */
class HostileValues {

    private static final int DEEPEST = 5;

    private static final List<String> HARM = List.of(
            "",
            " ",
            "%",
            "'",
            "' OR '1'='1",
            "\"; drop table member; --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "${7*7}#{7*7}",
            "\u0000",
            "\u202e\uD83D\uDE00é",
            "\uD83D",
            "null",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999999999",
            "1e309",
            "NaN",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "DIGCOMP30:1.1",
            "title,asc,desc",
            "a".repeat(6_000),
            "((((((((((",
            "*:*",
            "a~ AND -b OR [x TO y]",
            "1e999999999",
            "1e-999999999",
            "999999999-12-31",
            "+999999999-12-31T23:59:59Z",
            "31.02.2027",
            "2027-03-28T02:30",
            "0000-00-00",
            "\u200b\u2060\ufeff",
            "\u202egnirps\u2066\u00ad",
            "a" + "\u0301".repeat(300),
            "https://a:b@example.org/",
            "\r\nX-Injected: yes");

    /** What would take long where a text is read more than once from each place; too long for an address. */
    private static final List<String> LENGTHY = List.of(
            "<a".repeat(40_000),
            "<!--".repeat(20_000),
            "&".repeat(60_000),
            " ".repeat(60_000) + "x",
            "a,".repeat(40_000),
            "\"".repeat(60_000),
            "1.".repeat(40_000),
            "a" + "\u0301".repeat(60_000),
            "\u200b".repeat(60_000),
            "((".repeat(30_000),
            "x".repeat(70_000) + "!",
            "0".repeat(60_000) + "1");

    /** Numbers that JSON allows and no field means; written as they stand. */
    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1E+400",
            "9".repeat(90),
            "0." + "0".repeat(80) + "1",
            "-0.0");

    private final Random random;
    private final JsonNode schemas;
    private final List<String> ids;

    /**
     * @param schemas the named schemas of the description
     * @param ids ids of things that exist and belong to somebody
     */
    HostileValues(Random random, JsonNode schemas, List<String> ids) {
        this.random = random;
        this.schemas = schemas;
        this.ids = ids;
    }

    /** A value of a parameter. */
    String parameter(JsonNode schema) {
        Object value = random.nextInt(3) == 0 ? harm() : of(schema, 0);
        return String.valueOf(value);
    }

    /** A value of an identifying part of a path: of something that exists, of nothing, or no id at all. */
    String id() {
        return switch (random.nextInt(5)) {
            case 0 -> {
                String harm = harm();
                yield harm.isEmpty() ? "x" : harm;
            }
            case 1 -> UUID.randomUUID().toString();
            default -> ids.get(random.nextInt(ids.size()));
        };
    }

    /** A value that would do harm where it is trusted. */
    String harm() {
        return HARM.get(random.nextInt(HARM.size()));
    }

    /** A text that costs much where it is read carelessly. */
    String lengthy() {
        return LENGTHY.get(random.nextInt(LENGTHY.size()));
    }

    /** JSON within JSON, well formed. */
    String nested() {
        int depth = 100 + random.nextInt(20_000);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"title\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    /** A table in which quotes, lengths and headings are not what they should be. */
    String table() {
        var table = new StringBuilder("externalId;title;hours;price;validUntil;x;x;\u200b\n");
        for (int row = random.nextInt(30); row >= 0; row--) {
            for (int cell = random.nextInt(10); cell >= 0; cell--) {
                table.append(random.nextInt(30) == 0 ? lengthy() : harm()).append(random.nextInt(9) == 0 ? '"' : ';');
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** A value of the schema, more or less. */
    @Nullable
    Object of(JsonNode given, int depth) {
        JsonNode schema = given.has("$ref") ? resolved(given) : given;
        if (random.nextInt(8) == 0 || depth > DEEPEST) {
            return switch (random.nextInt(20)) {
                case 0 -> lengthy();
                case 1, 2 -> new RawValue(NUMBERS.get(random.nextInt(NUMBERS.size())));
                case 3, 4, 5, 6, 7, 8 -> null;
                default -> harm();
            };
        }
        if (schema.has("enum") && random.nextInt(4) > 0) {
            JsonNode values = schema.path("enum");
            return values.get(random.nextInt(values.size())).asString("");
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> of(schema.path("items"), depth + 1))
                        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            case "integer" -> number();
            case "number" -> random.nextBoolean() ? random.nextDouble() * 100 : -1e300;
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        schema.path("properties").propertyStream().forEach(property -> {
            if (random.nextInt(6) > 0) {
                object.put(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(6) == 0) {
            object.put("role", "OPERATOR");
        }
        return object;
    }

    private Object number() {
        return switch (random.nextInt(7)) {
            case 3 -> new RawValue(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 0 -> Integer.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> -1;
            default -> random.nextInt(12);
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case "uuid" -> id();
            default -> random.nextInt(3) == 0 ? id() : harm();
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
    }

    private JsonNode resolved(JsonNode reference) {
        return schemas.path(reference.path("$ref").asString("").replaceFirst("^.*/", ""));
    }
}
