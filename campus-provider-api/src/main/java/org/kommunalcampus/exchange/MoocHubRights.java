package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import tools.jackson.databind.JsonNode;

/** Who made a course and under which license: what a feed states is kept with the module and given out again. */
final class MoocHubRights {

    private static final String PROPRIETARY = "proprietary";
    private static final String ORGANISATION = " (Organisation)";
    private static final String BETWEEN = "; ";

    private MoocHubRights() {}

    /** The fields of the description that the course's attributes fill. */
    static Map<String, String> read(JsonNode attributes) {
        Map<String, String> fields = new HashMap<>();
        String authors = LenientJson.list(attributes, "creator", "authors", "author").stream()
                .map(MoocHubRights::author)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        if (!authors.isEmpty()) {
            fields.put("/authors", authors);
        }
        for (JsonNode license : LenientJson.list(attributes, "license", "licenses")) {
            String identifier = license.isObject()
                    ? LenientJson.text(license, "identifier", "id", "name")
                    : LenientJson.text(license);
            String url = license.isObject() ? LenientJson.text(license, "url") : null;
            if (identifier != null && !identifier.equals(PROPRIETARY)) {
                fields.put("/license", identifier);
                if (url != null) {
                    fields.put("/licenseUrl", url);
                }
                break;
            }
        }
        return fields;
    }

    private static String author(JsonNode creator) {
        String name = creator.isObject() ? LenientJson.text(creator, "name") : LenientJson.text(creator);
        if (name == null) {
            return "";
        }
        boolean organisation = creator.isObject() && "Organization".equals(LenientJson.text(creator, "type"));
        return name.replace(";", ",") + (organisation ? ORGANISATION : "");
    }

    /** The licenses of a module; all rights are reserved where none is stated. */
    static List<MoocHubPage.License> licenses(ModuleDescription stated) {
        return List.of(new MoocHubPage.License(
                Objects.requireNonNullElse(stated.license(), PROPRIETARY),
                stated.license() == null ? null : stated.licenseUrl()));
    }

    /** Who made a module: those who are stated, or else its provider. */
    static List<MoocHubPage.Organization> creators(@Nullable String authors, MoocHubPage.Organization provider) {
        List<MoocHubPage.Organization> creators = new ArrayList<>();
        for (String name : authors == null ? new String[0] : authors.split(";|\n")) {
            String plain = name.strip();
            if (!plain.isEmpty()) {
                creators.add(
                        plain.endsWith(ORGANISATION)
                                ? new MoocHubPage.Organization(
                                        plain.substring(0, plain.length() - ORGANISATION.length()), "Organization")
                                : new MoocHubPage.Organization(plain, "Person"));
            }
        }
        return creators.isEmpty()
                ? List.of(provider)
                : creators.stream().distinct().toList();
    }
}
