package org.kommunalcampus.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a page to read, made from its OpenAPI description. */
@Controller
@RequiredArgsConstructor
class ApiPageController {

    private static final String DESCRIPTION = "/v3/api-docs";
    private static final List<String> GROUPS = List.of(
            "Catalogue",
            "Records",
            "Learner",
            "Discussions",
            "Municipality",
            "Provider",
            "Webhooks",
            "Reviews",
            "Operator",
            "WhatIf");

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    /**
     * One operation.
     *
     * @param parameters names of query parameters and headers, those that must be given marked by a star
     */
    record OperationRow(String method, String path, String summary, String parameters) {}

    @GetMapping("/api")
    String page(HttpServletRequest request, Model model) throws JsonProcessingException {
        JsonNode api = json.readTree(description.openapiJson(request, DESCRIPTION, Locale.ENGLISH));
        Map<String, List<OperationRow>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, rows(api, group)));
        model.addAttribute("groups", groups);
        model.addAttribute("description", DESCRIPTION);
        return "api/page";
    }

    private static List<OperationRow> rows(JsonNode api, String group) {
        List<OperationRow> rows = new ArrayList<>();
        for (var path : api.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().path("tags").path(0).asString().equals(group)) {
                    rows.add(row(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return rows;
    }

    private static OperationRow row(String path, String method, JsonNode operation) {
        List<String> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.path("in").asString().equals("path")) {
                parameters.add(parameter.path("name").asString()
                        + (parameter.path("required").asBoolean() ? "*" : ""));
            }
        }
        return new OperationRow(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(),
                String.join(", ", parameters));
    }
}
