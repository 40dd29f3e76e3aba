package org.kommunalcampus.exchange;

import java.util.Map;

/** Where the fields of a module stand in a MOOChub course. */
final class MoocHubFields {

    private static final Map<String, String> POINTERS = Map.of(
            "externalId", "/id",
            "title", "/attributes/name",
            "objective", "/attributes/learningObjectives",
            "hours", "/attributes/workload",
            "price", "/attributes/offer",
            "language", "/attributes/inLanguage",
            "prerequisites", "/attributes/competencyRequired",
            "requires", "/attributes/competencyRequired",
            "validFrom", "/attributes/startDate",
            "validUntil", "/attributes/expires");

    private MoocHubFields() {}

    /** The pointer within the course for a pointer within the module. */
    static String pointer(String inModule) {
        String field = inModule.startsWith("/") ? inModule.substring(1).split("/", 2)[0] : "";
        return field.isEmpty() ? "" : POINTERS.getOrDefault(field, "/attributes/" + field);
    }
}
