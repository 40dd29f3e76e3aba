package org.kommunalcampus.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;

/** Describes {@link ValueRecords} in OpenAPI as the value that they are, and money as {@link MoneyBody}. */
@Component
class OpenApiValueRecords implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        AnnotatedType described = java.getRawClass() == Money.class
                ? new AnnotatedType(MoneyBody.class).resolveAsRef(type.isResolveAsRef())
                : ValueRecords.isValueRecord(java.getRawClass())
                        ? new AnnotatedType(
                                java.getRawClass().getRecordComponents()[0].getType())
                        : type;
        return chain.hasNext() ? chain.next().resolve(described, context, chain) : null;
    }
}
