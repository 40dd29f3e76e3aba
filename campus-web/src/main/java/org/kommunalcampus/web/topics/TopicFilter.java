package org.kommunalcampus.web.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.topics.TopicQuery;
import org.kommunalcampus.topics.TopicSort;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which topics somebody wants to see, as the address of the page states it; what cannot be meant is read as not stated.
 *
 * @param scope {@code FRAMEWORK} or {@code FRAMEWORK:area}, empty for all
 * @param region {@code null} for all
 * @param level {@code null} for all
 * @param page counted from 0
 */
record TopicFilter(
        String scope, @Nullable RegionView region, @Nullable Integer level, TopicSort sort, int page) {

    static final String PATH = "/themen";

    private static final int LONGEST_TEXT = 100;

    static TopicFilter read(MultiValueMap<String, String> parameters, List<RegionView> regions) {
        String scope = text(parameters, "area");
        String region = text(parameters, "region");
        String level = text(parameters, "level");
        String page = text(parameters, "page");
        return new TopicFilter(
                scope.length() <= LONGEST_TEXT ? scope : "",
                regions.stream()
                        .filter(one -> one.code().equals(region))
                        .findFirst()
                        .orElse(null),
                level.matches("[1-8]") ? Integer.valueOf(level) : null,
                Arrays.stream(TopicSort.values())
                        .filter(sort -> parameter(sort).equals(text(parameters, "sort")))
                        .findFirst()
                        .orElse(TopicSort.WANTED),
                PageNumber.of(page).value());
    }

    TopicQuery query() {
        String[] parts = scope.split(":", 2);
        return new TopicQuery(
                scope.isEmpty() ? null : parts[0],
                parts.length < 2 ? null : parts[1],
                region == null ? null : region.id(),
                level,
                sort);
    }

    /** The name of an order in the page's address and in message keys. */
    static String parameter(TopicSort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** The name of the order chosen. */
    public String order() {
        return parameter(sort);
    }

    /** The address of the page without its number. */
    String href() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("area", "{area}")
                .queryParam("region", "{region}")
                .queryParam("level", "{level}")
                .queryParam("sort", "{sort}")
                .encode()
                .buildAndExpand(scope, region == null ? "" : region.code(), level == null ? "" : level, order())
                .toUriString();
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    }
}
