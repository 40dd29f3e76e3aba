package org.kommunalcampus.web.start;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API as people read it; the full truth is the OpenAPI description that the page links to. */
@Controller
class ApiPageController {

    private static final List<String> AUDIENCES = List.of("me", "provider", "municipalities", "operator");

    private final RequestMappingHandlerMapping mappings;

    ApiPageController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/api")
    String api(Model model) {
        Map<Integer, List<Operation>> groups = mappings.getHandlerMethods().keySet().stream()
                .flatMap(ApiPageController::operations)
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .collect(groupingBy(Operation::audience, TreeMap::new, toList()));
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(group -> new Group(nameOf(group.getKey()), group.getValue()))
                        .toList());
        return "start/api";
    }

    private static Stream<Operation> operations(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") || path.startsWith("/bridges/"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Operation(method.name(), path)));
    }

    private static String nameOf(int audience) {
        return audience < 0 ? "anyone" : AUDIENCES.get(audience);
    }

    /** The operations for one audience. */
    record Group(String audience, List<Operation> operations) {}

    /** A method and a path with its variables in braces. */
    record Operation(String method, String path) {

        int audience() {
            return path.startsWith("/api/v1/") ? AUDIENCES.indexOf(path.split("/")[3]) : -1;
        }
    }
}
