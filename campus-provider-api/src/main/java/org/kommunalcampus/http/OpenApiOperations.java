package org.kommunalcampus.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation of the OpenAPI description what {@code http} does for all of them: problems, paging, repeatable POST. */
@Component
class OpenApiOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.getResponses().addApiResponse("default", problem());
        Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(Paged.class))
                .flatMap(Stream::ofNullable)
                .forEach(paged -> page(operation, paged));
        PostMapping post = method.getMethodAnnotation(PostMapping.class);
        if (post != null && takesFile(method)) {
            operation.setRequestBody(file(post.consumes()));
        } else if (post != null) {
            operation.addParametersItem(parameter(
                    IdempotencyFilter.HEADER,
                    "header",
                    new StringSchema().maxLength(255),
                    "repeats of the same request are carried out once"));
        }
        return operation;
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == UploadedFile.class);
    }

    private static RequestBody file(String[] types) {
        var content = new Content();
        for (String type : types) {
            content.addMediaType(type, new MediaType().schema(fileAs(type)));
        }
        return new RequestBody().required(true).content(content);
    }

    private static Schema<?> fileAs(String type) {
        Schema<?> bytes = new StringSchema().format("binary");
        if (type.equals(UploadedFile.FORM)) {
            return new ObjectSchema().addProperty("file", bytes);
        }
        return type.endsWith("json") ? new ObjectSchema().additionalProperties(true) : bytes;
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/" + OpenApiConfiguration.PROBLEM);
        return new ApiResponse()
                .description("a problem")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static void page(Operation operation, Paged paged) {
        operation.addParametersItem(parameter("page", "query", new IntegerSchema().minimum(BigDecimal.ZERO), "from 0"));
        operation.addParametersItem(parameter("size", "query", new IntegerSchema(), "1 to 200, 20 without"));
        if (paged.sortable().length > 0) {
            operation.addParametersItem(parameter(
                    "sort",
                    "query",
                    new StringSchema(),
                    "field,asc or field,desc; fields: " + String.join(", ", paged.sortable())));
        }
    }

    private static Parameter parameter(String name, String in, Schema<?> schema, String description) {
        return new Parameter().name(name).in(in).schema(schema).description(description);
    }
}
