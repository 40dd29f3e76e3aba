package org.kommunalcampus.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the catalogue as MOOChub version 3 writes it; the names of the fields are the standard's. */
public record MoocHubPage(Map<String, String> links, List<Course> data) {

    /** The media type of such a page. */
    public static final String MEDIA_TYPE = "application/vnd.api+json; moochub-version=3";

    /** A course. */
    public record Course(String id, String type, Attributes attributes) {}

    /** What is said about a course; what is unknown is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attributes(
            String name,
            String courseCode,
            Concept learningResourceType,
            @Nullable List<String> courseMode,
            @Nullable String description,
            @Nullable List<String> learningObjectives,
            @Nullable String targetGroup,
            @Nullable String coursePrerequisites,
            List<String> inLanguage,
            @Nullable List<String> startDate,
            @Nullable List<String> endDate,
            @Nullable List<String> expires,
            List<Skill> teaches,
            @Nullable String duration,
            Organization publisher,
            String url,
            List<License> license,
            @Nullable List<String> access,
            List<Organization> creator,
            List<String> keywords,
            @Nullable Location contentLocation,
            @Nullable List<Offer> offer,
            List<Skill> competencyRequired) {}

    /** What kind of resource this is. */
    public record Concept(String identifier, String type, String inScheme) {}

    /** A name in a language. */
    public record Name(String inLanguage, String name) {}

    /** A competence, or a course that must precede. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skill(
            List<Name> name,
            @Nullable String shortCode,
            String educationalFramework,
            String educationalFrameworkVersion,
            @Nullable String targetUrl,
            @Nullable SkillLevel educationalLevel) {}

    /** A level of a framework. */
    public record SkillLevel(
            List<Name> name,
            String shortCode,
            String educationalFramework,
            String educationalFrameworkVersion,
            String type) {}

    /** Who offers the course. */
    public record Organization(String name, String type) {}

    /** Under which licence the content stands. */
    public record License(String identifier, @Nullable String url) {}

    /** Where the next session is held. */
    public record Location(@Nullable String name, Address address) {}

    /** An address as far as it is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(@Nullable String city) {}

    /** What the course costs. */
    public record Offer(BigDecimal price, String priceCurrency, String paymentFrequency, String category) {}
}
