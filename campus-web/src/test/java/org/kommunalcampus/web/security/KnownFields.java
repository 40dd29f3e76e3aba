package org.kommunalcampus.web.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of one form for many operations: each gets the fields that it knows, as it refuses all others. */
record KnownFields(RequestMappingHandlerMapping mappings) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The part of the body that the operation of this verb and pattern asks for. */
    String of(HttpMethod verb, String pattern, String body) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(operation -> answers(operation.getKey(), verb, pattern))
                .map(operation -> asked(operation.getValue(), body))
                .findFirst()
                .orElse(body);
    }

    private static boolean answers(RequestMappingInfo operation, HttpMethod verb, String pattern) {
        return operation.getPatternValues().contains(pattern)
                && operation.getMethodsCondition().getMethods().contains(RequestMethod.resolve(verb));
    }

    private static String asked(HandlerMethod operation, String body) {
        for (MethodParameter parameter : operation.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)
                    && parameter.getParameterType().isRecord()) {
                Set<String> known = Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet());
                return ((ObjectNode) JSON.readTree(body)).retain(known).toString();
            }
        }
        return body;
    }
}
