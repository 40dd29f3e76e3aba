package org.kommunalcampus.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module as linked data by the Allgemeines Metadatenprofil für Bildungsressourcen (AMB, version of 19 October 2023), a profile of schema.org; the names
 * of the fields are the standard's, and what is unknown is left out.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LearningResource(
        @JsonProperty("@context") List<Object> context,
        String id,
        List<String> type,
        String name,
        @Nullable String description,
        List<Party> creator,
        List<Party> publisher,
        List<String> inLanguage,
        List<Term> learningResourceType,
        Term conditionsOfAccess,
        @Nullable Boolean isAccessibleForFree,
        List<Term> teaches,
        List<Term> competencyRequired,
        List<String> keywords) {

    /** Who offers it. */
    public record Party(String type, String name) {}

    /**
     * A term of a vocabulary.
     *
     * @param prefLabel its name by language
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Term(String id, Map<String, String> prefLabel) {}
}
