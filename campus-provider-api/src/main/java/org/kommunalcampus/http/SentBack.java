package org.kommunalcampus.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GET answers may be sent back by PUT as it is: what only the answer knows is left out before the body is read. Any other field stays unknown. */
@ControllerAdvice
@RequiredArgsConstructor
class SentBack extends RequestBodyAdviceAdapter {

    private final ObjectProvider<RequestMappingHandlerMapping> operations;
    private final JsonMapper json;
    private final Map<Method, Optional<AnswerShape>> shapes = new ConcurrentHashMap<>();

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.hasMethodAnnotation(PutMapping.class)
                && shapes.computeIfAbsent(parameter.getMethod(), method -> shape(method, parameter))
                        .isPresent();
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        AnswerShape shape =
                shapes.getOrDefault(parameter.getMethod(), Optional.empty()).orElseThrow();
        byte[] body = message.getBody().readAllBytes();
        try {
            JsonNode sent = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body);
            JsonNode meant = shape.asAsked(sent.deepCopy());
            byte[] kept = meant.equals(sent) ? body : json.writeValueAsBytes(meant);
            return new SmallBodies.Message(message.getHeaders(), new ByteArrayInputStream(kept));
        } catch (JacksonException notJson) {
            throw new HttpMessageNotReadableException("not JSON", notJson, message);
        }
    }

    /** What GET of the same address answers. */
    private Optional<AnswerShape> shape(Method put, MethodParameter parameter) {
        List<Map.Entry<RequestMappingInfo, HandlerMethod>> all = operations.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .toList();
        Schema described = parameter.getParameterAnnotation(Schema.class);
        ResolvableType asked = described == null
                ? ResolvableType.forMethodParameter(parameter)
                : ResolvableType.forClass(described.implementation());
        return all.stream()
                .filter(operation -> operation.getValue().getMethod().equals(put))
                .findFirst()
                .flatMap(own -> all.stream()
                        .filter(other -> reads(other.getKey())
                                && other.getKey()
                                        .getPatternValues()
                                        .equals(own.getKey().getPatternValues()))
                        .map(other -> answer(other.getValue().getMethod()))
                        .filter(answer -> answer.toClass().isRecord())
                        .map(answer -> new AnswerShape(asked, answer))
                        .findFirst());
    }

    private static boolean reads(RequestMappingInfo operation) {
        return operation.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static ResolvableType answer(Method get) {
        ResolvableType answer = ResolvableType.forMethodReturnType(get);
        return answer.toClass() == ResponseEntity.class ? answer.getGeneric(0) : answer;
    }
}
